// The last page: thanks, what to do with the file, what it says, and how to take it back.

import { isPulse, request, words } from "../data.js";
import { button, el, say } from "../dom.js";
import { answers, shownCode } from "../reply.js";
import { state } from "../state.js";
import { isAnswered, steps } from "../steps.js";
import { handing } from "./handing.js";

function code(app) {
  return el(
    "section",
    { class: "card", "aria-labelledby": "code-title" },
    el("h2", { id: "code-title" }, words.code),
    el("p", { class: "code big", id: "code" }, shownCode(state.code)),
    el("p", {}, say("code_help")),
    button("plain", "undo-2", words.withdraw, () => app.open("withdraw")),
  );
}

function told(label, text) {
  return text ? [el("dt", {}, label), el("dd", {}, text)] : [];
}

// What the leader will read, word for word; gone once the page was reloaded without its answers.
function summary() {
  if (isPulse || state.sealed.talk || !steps.every(isAnswered)) return null;
  const said = answers(false);
  const rated = request.items.map(({ id, name }) => told(name, String(said.ratings[id] ?? words.not_observed)));
  const lines = ["saw", "led_to", "next_time"].map((name) => told(words[name], said[name]));
  const all = [told(words.seen, words[`seen_${said.seen}`]), ...rated, ...lines, told(words.coach, said.coach ? words.yes : words.no)];
  return el("details", { class: "summary" }, el("summary", {}, say("what_is_read")), el("dl", {}, all));
}

function forget(app) {
  if (!state.keep) return null;
  return button("link", null, words.forget, () => {
    app.forget();
    app.redraw("#title");
  });
}

export function done(app) {
  const { talk } = state.sealed;
  const thanks = request.observer && !isPulse ? say("thanks") : words.thanks_nobody;
  return {
    title: thanks,
    lead: say(talk ? "done_talk" : "done"),
    body: [handing(app, state.sealed, { lead: say("send") }), summary(), forget(app)],
    side: isPulse ? null : [code(app)],
    back: steps.every(isAnswered) || talk,
    enter: () => {},
  };
}
