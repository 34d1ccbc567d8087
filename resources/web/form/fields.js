// The controls of a page: one choice of several, a tick, a line of text.

import { el, icon } from "./dom.js";

const LINE = 600;

// A row to choose: `digit` is the key that chooses it, `mark` what stands in its circle.
function row(name, option, chosen, change) {
  const input = el("input", {
    type: "radio",
    class: "radio",
    name,
    value: String(option.value),
    "data-digit": option.digit,
    change: () => change(option.value),
  });
  input.checked = chosen === option.value;
  const mark = option.icon ? icon(option.icon) : el("span", { class: "mark" }, option.mark);
  const face = el("span", { class: "face" }, mark, el("span", { class: "text" }, option.text));
  return el("label", { class: option.icon ? "row apart" : "row", "data-between": option.between }, input, face);
}

// A group of rows; the ones with an icon stand apart below, but are one choice with the rest.
export function choice({ name, label, options, chosen, change }) {
  const made = options.map((option) => [option, row(name, option, chosen, change)]);
  const rows = made.filter(([option]) => !option.icon).map(([, node]) => node);
  const apart = made.filter(([option]) => option.icon).map(([, node]) => node);
  const props = { class: "choice", role: "radiogroup", "aria-labelledby": label };
  return el("div", props, el("div", { class: "rows" }, rows), apart);
}

export function tick({ label, help, ticked, change }) {
  const input = el("input", { type: "checkbox", class: "box", change: () => change(input.checked) });
  input.checked = ticked;
  const words = el("span", { class: "text" }, label, help ? el("span", { class: "help" }, help) : null);
  return el("label", { class: "tick" }, input, el("span", { class: "check" }, icon("check")), words);
}

export function line({ id, label, text, change }) {
  const field = el("textarea", {
    id,
    rows: 2,
    maxlength: LINE,
    autocomplete: "off",
    input: () => change(field.value),
  });
  field.value = text;
  return el("div", { class: "line" }, el("label", { for: id }, label), field);
}
