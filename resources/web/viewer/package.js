// The open package: its sections as headings, lines and tables. Everything goes in as text.

import { words } from "./data.js";
import { button, el, icon } from "../form/elements.js";
import { search } from "./search.js";

// What people wrote stands isolated, so that words from right to left leave the line in order.
function own(text) {
  return el("bdi", {}, text);
}

function line([label, text]) {
  const head = label ? [el("span", { class: "label" }, own(label)), " "] : null;
  const said = text.includes("\n") ? "said several" : "said";
  return el("p", { class: "item" }, head, el("span", { class: said }, own(text)));
}

function block([title, lines], heading) {
  const head = title ? el(heading, {}, own(title)) : null;
  return el("article", { class: "block" }, head, lines.map(line));
}

function group([title, blocks]) {
  const head = title ? el("h3", {}, own(title)) : null;
  return el("div", { class: "group" }, head, blocks.map((part) => block(part, title ? "h4" : "h3")));
}

function table([head, rows], name) {
  const top = el("tr", {}, head.map((cell) => el("th", { scope: "col" }, own(cell))));
  const body = rows.map(([first, ...rest]) =>
    el("tr", {}, el("th", { scope: "row" }, own(first)), rest.map((cell) => el("td", {}, own(cell)))));
  const whole = el("table", {}, el("thead", {}, top), el("tbody", {}, body));
  return el("div", { class: "wide", role: "group", tabindex: 0, "aria-label": name }, whole);
}

function section([id, title, lead, cells, groups]) {
  return el("section", { id: `part-${id}`, class: "part", "aria-labelledby": `title-${id}` },
    el("h2", { id: `title-${id}`, tabindex: -1 }, own(title)),
    lead ? el("p", { class: "lead" }, own(lead)) : null,
    cells ? table(cells, title) : null,
    groups.map(group),
  );
}

function contents(sections) {
  const go = (id) => (event) => {
    event.preventDefault(); // what was looked at stays out of the browser's history
    const title = document.getElementById(`title-${id}`);
    title.scrollIntoView();
    title.focus({ preventScroll: true });
  };
  const rows = sections.map(([id, title]) =>
    el("li", { "data-part": id }, el("a", { href: `#title-${id}`, click: go(id) }, own(title))));
  const wide = matchMedia("(min-width: 60em)").matches;
  const fold = el("details", { open: wide }, el("summary", {}, words.contents), el("ul", {}, rows));
  return el("nav", { class: "contents", "aria-label": words.contents }, fold);
}

// The page of a package that is open. `close` wipes it.
export function opened(whole, close) {
  const heading = el("h1", { id: "title", tabindex: -1 }, own(whole.title));
  const head = el("header", { class: "top" },
    icon("logo", "logo"),
    el("div", { class: "ways" },
      button("plain", null, words.print, () => window.print()),
      button("plain", "x", words.close, close)),
  );
  const told = [whole.period, whole.made, whole.expires, whole.recall, whole.purpose];
  const about = el("div", { class: "about" }, told.map((text) => el("p", {}, own(text))));
  const parts = el("div", { class: "parts" }, whole.sections.map(section));
  const list = contents(whole.sections);
  const main = el("main", {}, heading, about, search(parts, list), parts);
  return { page: el("div", {}, head, el("div", { class: "two" }, list, main)), enter: () => heading.focus() };
}
