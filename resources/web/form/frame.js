// One page of the form: head with progress, the page itself, and the ways on and back.

import { request, words } from "./data.js";
import { button, el, icon, plain, say } from "./dom.js";
import { state } from "./state.js";

const form = document.getElementById("form");
const spoken = el("p", { class: "spoken", role: "status" }); // told at each step
const place = el("div", { class: "page" });

export function begin() {
  document.title = plain("title");
  form.replaceChildren(place, spoken);
}

function segments({ n, of }) {
  const bars = Array.from({ length: of }, (_, at) => el("span", { class: at < n ? "bar full" : "bar" }));
  const count = n ? el("span", { class: "count" }, say("step_of", { n, of })) : null;
  return [el("div", { class: "bars", "aria-hidden": "true" }, bars), count];
}

function head(page) {
  const told = state.seen && page.tellsSeen ? words[`seen_${state.seen}_said`] : null;
  const seen = told ? el("span", { class: "wide" }, ` · ${told}`) : null;
  const occasion = request.occasion ? el("span", { class: "occasion" }, el("bdi", {}, request.occasion), seen) : null;
  const who = el("p", { class: "who" }, el("strong", {}, say("title")), occasion);
  const props = { class: page.progress ? "head counted" : "head" };
  return el("header", props, icon("logo", "logo"), who, page.progress ? segments(page.progress) : null);
}

function actions(page, app) {
  const { go } = page;
  const primary = go ? button("primary", go.icon, go.label, go.act) : null;
  primary?.setAttribute("id", "go");
  const back = page.back === false ? null : button("back", "chevron-left", words.back, app.back);
  const talk = page.talk ? button("link talk", null, words.talk, app.talk) : null;
  const hint = page.hint ? el("p", { class: "hint" }, page.hint) : null;
  return [el("div", { class: "actions" }, primary, back, talk), hint];
}

// Draw a page and, unless it is the first one, lead the reader to its heading.
export function draw(page, app, { move }) {
  const heading = el("h1", { id: "title", tabindex: "-1" }, page.title);
  const lead = page.lead ? el("p", { class: "lead" }, page.lead) : null;
  const problem = el("p", { id: "problem", class: "problem", role: "alert" });
  const [ways, hint] = actions(page, app);
  const left = el("div", { class: "left" }, heading, lead, page.body);
  const side = page.side ? el("div", { class: "side" }, page.side) : null;
  const last = el("div", { class: "last" }, page.side ? null : problem, ways, hint, page.after);
  if (page.side) page.side[page.side.length - 1].append(problem);
  const props = { class: side ? "two" : "one" };
  place.replaceChildren(head(page), el("main", props, left, side, last));
  spoken.textContent = page.progress?.n ? plain("step_of", page.progress) : "";
  if (!move) return;
  window.scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

// Say what is missing, and lead to where it can be given.
export function complain(text, target) {
  const problem = document.getElementById("problem");
  problem.replaceChildren(icon("triangle-alert"), el("span", {}, text));
  target?.setAttribute("aria-describedby", "problem");
  target?.focus({ focusVisible: true });
}

export function tell(text) {
  spoken.textContent = text;
}
