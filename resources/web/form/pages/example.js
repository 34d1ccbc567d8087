// A vignette to calibrate on (C.2): the observer rates it, then sees the key and its reason.

import { request, words } from "../data.js";
import { el, say } from "../dom.js";
import { choice } from "../fields.js";
import { state } from "../state.js";
import { number } from "../steps.js";
import { scale } from "./scale.js";

function keyOf(vignette, mine) {
  const verdict = mine === vignette.key ? "key_same" : "key_other";
  return el(
    "section",
    { class: "card key", id: "key", tabindex: "-1", "aria-labelledby": "key-title" },
    el("h2", { id: "key-title" }, say(verdict, { key: vignette.key, mine })),
    el("p", {}, vignette.why),
  );
}

export function example(app, step) {
  const n = number(step);
  const of = request.vignettes.length;
  const vignette = request.vignettes[n];
  const given = () => state.examples[vignette.id] ?? { rating: null, shown: false };
  const set = (change) => app.answer({ examples: { ...state.examples, [vignette.id]: { ...given(), ...change } } });
  const { shown } = given();

  const rate = (rating) => {
    set({ rating });
    if (shown) app.redraw(`input[value="${rating}"]`);
  };
  const reveal = () => {
    if (!given().rating) return app.complain();
    set({ shown: true });
    return app.redraw("#key");
  };
  const options = scale(vignette.anchors);
  return {
    title: say("example", { n: n + 1, of }),
    lead: words.example_lead,
    body: [
      el("blockquote", {}, vignette.text),
      el("h2", { id: "behaviour" }, vignette.name),
      choice({ name: step, label: "behaviour", options, chosen: given().rating, change: rate }),
      shown ? keyOf(vignette, given().rating) : null,
    ],
    go: shown ? { label: words.next, act: app.next } : { label: words.show_key, act: reveal },
    progress: { n: n + 1, of },
    talk: true,
    missing: words.need_step,
    hint: words.keys,
  };
}
