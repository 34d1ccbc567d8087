// Pages that end before the form begins: it is too late, or the file was changed on its way.

import { request, words } from "../data.js";
import { button, el, say } from "../dom.js";
import { state } from "../state.js";

// The leader's program decides what is too late; a clock here may simply be wrong.
export function late(app) {
  return {
    title: words.late,
    lead: say("late_lead", { day: request.expires_words }),
    body: [
      el("div", { class: "press" }, button("plain", null, words.late_go_on, app.goOnLate)),
      state.keep ? button("link", null, words.forget, app.forget) : null,
    ],
    back: false,
    enter: () => {},
  };
}

export function broken() {
  return {
    title: words.broken,
    lead: say("broken_lead"),
    body: [],
    back: false,
    enter: () => {},
  };
}
