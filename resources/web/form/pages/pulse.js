// The three questions of a pulse (C.5).

import { request, words } from "../data.js";
import { el, say } from "../dom.js";
import { choice, line } from "../fields.js";
import { state } from "../state.js";
import { sealing } from "./sealing.js";

const of = 3;

function signed(value) {
  if (value === 0) return "0";
  return value < 0 ? `\u2212${-value}` : `+${value}`;
}

function behaviour() {
  return el("strong", { class: "about" }, request.items[0].name);
}

export function change(app) {
  const options = [3, 2, 1, 0, -1, -2, -3].map((value) => ({
    value,
    mark: signed(value),
    text: words[`change_${value}`],
  }));
  return {
    title: say("change"),
    lead: [words.change_lead, " ", behaviour()],
    body: choice({
      name: "change",
      label: "title",
      options: [...options, { value: null, icon: "eye-off", text: words.cannot_say }],
      chosen: state.change,
      change: (value) => app.answer({ change: value }),
    }),
    go: { label: words.next, act: app.next },
    progress: { n: 1, of },
    missing: words.need_choice,
  };
}

export function follow(app) {
  const options = ["no", "once", "several"].map((value, n) => ({
    value,
    digit: n + 1,
    mark: String(n + 1),
    text: words[`followed_${value}`],
  }));
  return {
    title: say("follow"),
    lead: behaviour(),
    body: choice({
      name: "follow",
      label: "title",
      options,
      chosen: state.followed_up,
      change: (value) => app.answer({ followed_up: value }),
    }),
    go: { label: words.next, act: app.next },
    progress: { n: 2, of },
    missing: words.need_choice,
    hint: words.keys,
  };
}

export function idea(app) {
  const field = line({
    id: "idea",
    label: words.idea_label,
    text: state.idea,
    change: (text) => app.answer({ idea: text }),
  });
  return {
    title: words.idea,
    lead: say("idea_lead"),
    body: el("section", { class: "card bare lines", "aria-label": words.lines }, field),
    side: [sealing(words.seal, app.sealReply)],
    progress: { n: 3, of },
    enter: () => document.getElementById("idea").focus(),
  };
}
