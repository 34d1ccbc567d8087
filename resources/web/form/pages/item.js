// A behaviour to rate for this occasion; with the last one, the three lines and the seal.

import { request, words } from "../data.js";
import { el } from "../dom.js";
import { choice, line } from "../fields.js";
import { state } from "../state.js";
import { number } from "../steps.js";
import { scale } from "./scale.js";
import { sealing } from "./sealing.js";

const LINES = ["saw", "led_to", "next_time"];

function lines(app) {
  const made = LINES.map((name) => line({
    id: name,
    label: words[name],
    text: state[name],
    change: (text) => app.answer({ [name]: text }),
  }));
  return el("section", { class: "card bare lines", "aria-label": words.lines }, made);
}

export function item(app, step) {
  const n = number(step);
  const of = request.items.length;
  const behaviour = request.items[n];
  const isLast = n === of - 1;
  const unseen = { value: null, digit: 0, icon: "eye-off", text: words.not_observed };
  const page = {
    title: behaviour.name,
    lead: words.item_lead,
    body: choice({
      name: step,
      label: "title",
      options: [...scale(behaviour.anchors), unseen],
      chosen: state.ratings[behaviour.id],
      change: (value) => app.answer({ ratings: { ...state.ratings, [behaviour.id]: value } }),
    }),
    progress: { n: n + 1, of },
    tellsSeen: true,
    talk: true,
    missing: words.need_rating,
  };
  if (!isLast) return { ...page, go: { label: words.next, act: app.next } };
  return {
    ...page,
    side: [lines(app), sealing(words.seal, app.sealReply)],
    enter: () => document.getElementById(LINES[0]).focus(),
  };
}
