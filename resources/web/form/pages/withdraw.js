// Taking an answer back with its code (C.1): by this page again, also when it was closed since.

import { words } from "../data.js";
import { button, el, say } from "../dom.js";
import { readCode, shownCode } from "../reply.js";
import { state } from "../state.js";
import { handing } from "./handing.js";

export function withdraw(app) {
  const field = el("input", {
    type: "text",
    id: "withdraw-code",
    class: "code",
    size: 12,
    maxlength: 20,
    autocomplete: "off",
    autocapitalize: "characters",
    spellcheck: "false",
  });
  field.value = state.code ? shownCode(state.code) : "";
  const place = el("div", { class: "handed" });
  const make = async () => {
    const code = readCode(field.value);
    if (!code) return app.complain();
    const sealed = await app.sealWithdrawal(code);
    if (!sealed) return undefined;
    place.replaceChildren(handing(app, sealed, { lead: say("withdraw_send") }));
    return place.querySelector("button").focus();
  };
  const press = button("primary", "lock", words.withdraw_make, make);
  return {
    title: words.withdraw,
    lead: say("withdraw_lead"),
    body: [
      el("div", { class: "line" }, el("label", { for: "withdraw-code" }, words.withdraw_code), field),
      el("div", { class: "press" }, press),
      place,
    ],
    missing: words.need_code,
    target: "#withdraw-code",
    enter: make,
  };
}
