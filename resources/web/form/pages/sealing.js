// Whose key the answer is sealed to, to compare by phone, and the button that seals it.

import { isPulse, request, words } from "../data.js";
import { button, el, icon, say } from "../dom.js";

export function sealing(label, act) {
  const press = button("primary", "lock", label, act);
  press.setAttribute("id", "go");
  const keys = el(
    "div",
    { class: "whose" },
    icon("fingerprint", "print"),
    el(
      "div",
      {},
      el("p", {}, say("whose_key")),
      el("p", { class: "code" }, request.fingerprint),
      el("p", { class: "help" }, words.spare_key, " ", el("span", { class: "code" }, request.recovery_fingerprint)),
    ),
  );
  const hint = isPulse ? null : el("p", { class: "help" }, words.can_withdraw);
  return el("section", { class: "card bare", "aria-label": words.sealing }, keys, el("div", { class: "press" }, press, hint));
}
