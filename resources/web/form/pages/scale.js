// The five steps of a behaviour: 1, 3 and 5 have words, 2 and 4 lie between them.

import { plain } from "../dom.js";

export function scale(anchors) {
  return [1, 2, 3, 4, 5].map((value) => ({
    value,
    digit: value,
    mark: String(value),
    text: anchors[value] ?? plain("between", { a: value - 1, b: value + 1 }),
    between: !(value in anchors),
  }));
}
