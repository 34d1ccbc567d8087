// Narrows the open package to the lines in which a text stands, as it is typed.

import { words } from "./data.js";
import { el } from "../form/elements.js";

const PAUSE = 120; // milliseconds without a key before a large package is gone through

function plain(text) {
  return text.toLowerCase().replace(/\s+/g, " ");
}

// Every line of the page, read once. `head` is the title that its lines belong to.
function index(parts) {
  const rows = [...parts.querySelectorAll("tbody tr")].map((node) => ({ head: null, items: [node] }));
  const blocks = [...parts.querySelectorAll(".block")].map((node) => ({
    head: node.querySelector("h3, h4"),
    items: [...node.querySelectorAll(".item")],
    node,
  }));
  const known = (node) => ({ node, text: plain(node.textContent) });
  return [...rows, ...blocks].map(({ node, head, items }) => ({
    node,
    head: head ? plain(head.textContent) : "",
    items: items.map(known),
  }));
}

// How many lines are shown; a title with the text in it keeps all of its lines.
function narrow(found, sought) {
  let hits = 0;
  for (const { node, head, items } of found) {
    const whole = !sought || (head !== "" && head.includes(sought));
    let shown = 0;
    for (const item of items) {
      const hit = whole || item.text.includes(sought);
      item.node.hidden = !hit;
      shown += hit;
    }
    if (node) node.hidden = !shown && !whole;
    hits += whole && items.length === 0 ? 1 : shown;
  }
  return hits;
}

function hideEmpty(parts, list, sought) {
  const empty = (node, what) => Boolean(sought) && !node.querySelector(what);
  for (const node of parts.querySelectorAll(".group")) node.hidden = empty(node, ".block:not([hidden])");
  for (const node of parts.querySelectorAll(".wide")) node.hidden = empty(node, "tbody tr:not([hidden])");
  for (const node of parts.querySelectorAll(".part")) {
    node.hidden = empty(node, ".block:not([hidden]), tbody tr:not([hidden])");
    list.querySelector(`[data-part="${node.id.slice("part-".length)}"]`).hidden = node.hidden;
  }
}

function counted(hits) {
  if (hits === 0) return words.hit_none;
  return hits === 1 ? words.hit_one : words.hits.replace("{n}", String(hits));
}

export function search(parts, list) {
  const said = el("p", { class: "help", role: "status" });
  const found = index(parts);
  let waiting = 0;
  function apply() {
    const sought = plain(field.value).trim();
    const hits = narrow(found, sought);
    hideEmpty(parts, list, sought);
    said.textContent = sought ? counted(hits) : "";
  }
  function clear(event) {
    if (event.key !== "Escape") return;
    field.value = "";
    apply();
  }
  const field = el("input", {
    type: "text",
    id: "search",
    autocomplete: "off",
    spellcheck: "false",
    keydown: clear,
    input: () => {
      clearTimeout(waiting);
      waiting = setTimeout(apply, PAUSE);
    },
  });
  const label = el("label", { for: "search" }, words.search);
  return el("div", { class: "search line", role: "search" }, label, field, said);
}
