// How much of the occasion the observer saw (C.1).

import { request, words } from "../data.js";
import { choice } from "../fields.js";
import { state } from "../state.js";

export function seen(app) {
  const options = ["all", "part", "little"].map((value, n) => ({
    value,
    digit: n + 1,
    mark: String(n + 1),
    text: words[`seen_${value}`],
  }));
  return {
    title: words.seen,
    lead: words.seen_lead,
    body: choice({
      name: "seen",
      label: "title",
      options,
      chosen: state.seen,
      change: (value) => app.answer({ seen: value }),
    }),
    go: { label: words.next, act: app.next },
    progress: { n: 0, of: request.items.length },
    talk: true,
    missing: words.need_choice,
    hint: words.keys,
  };
}
