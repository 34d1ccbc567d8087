// The contract (C.6) and what the observer allows; for a pulse, what anonymous means.

import { isPulse, request, words } from "../data.js";
import { button, el, say } from "../dom.js";
import { tick } from "../fields.js";
import { canKeep, state } from "../state.js";

function contract() {
  const text = isPulse ? words.pulse_contract : request.contract;
  const sentences = text.match(/[^.\n]+(?:\.|$)/g) ?? [text];
  const items = sentences.map((sentence) => sentence.trim()).filter(Boolean);
  const lines = items.map((sentence) => el("li", {}, sentence));
  const head = el("h2", {}, isPulse ? words.pulse_applies : words.applies);
  return el("section", { class: "card" }, head, el("ul", { class: "contract" }, lines));
}

function ticks(app) {
  const agreed = tick({
    label: words.agree,
    ticked: state.agreed,
    change: (on) => app.answer({ agreed: on }),
  });
  agreed.querySelector("input").setAttribute("id", "agreed");
  const coach = tick({
    label: words.coach,
    help: say("coach_help"),
    ticked: state.coach,
    change: (on) => app.answer({ coach: on }),
  });
  return isPulse ? [] : [agreed, coach];
}

function keep(app) {
  return tick({
    label: words.keep,
    help: words.keep_help,
    ticked: state.keep,
    change: (on) => app.set({ keep: on }),
  });
}

export function agree(app) {
  const withdraw = button("link", null, words.withdraw_link, () => app.open("withdraw"));
  const lead = isPulse ? "pulse_lead" : request.vignettes.length ? "lead_first" : "lead";
  return {
    title: isPulse ? say("pulse_heading") : say("heading"),
    lead: [...say(lead), " ", ...say("last_day", { day: request.expires_words })],
    body: [
      contract(),
      el("div", { class: "ticks" }, ticks(app), canKeep ? keep(app) : null),
    ],
    go: { label: words.begin, act: app.next },
    back: false,
    talk: !isPulse,
    missing: words.need_agree,
    target: "#agreed",
    after: isPulse ? null : withdraw,
  };
}
