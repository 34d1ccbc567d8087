// Starts the viewer. Nothing here reaches for the network, goes to another address or keeps anything.

import { today, words } from "./data.js";
import { el } from "../form/elements.js";
import { lock } from "./lock.js";
import { opened } from "./package.js";

const place = document.getElementById("viewer");

function show({ page, enter }) {
  place.replaceChildren(el("div", { class: "page" }, page));
  window.scrollTo(0, 0);
  enter();
}

function plainPage(title, lead) {
  const heading = el("h1", { id: "title", tabindex: -1 }, title);
  const page = el("main", { class: "locked" }, heading, el("p", { class: "lead" }, lead));
  return { page, enter: () => heading.focus() };
}

// Leaves nothing of the package on the page, nor in a page that the browser keeps to go back to.
function close() {
  show(plainPage(words.closed, words.closed_lead));
}

function open(whole) {
  if (today() > whole.expires_on) {
    const lead = words.expired_lead.replace("{expires}", () => whole.expires);
    return show(plainPage(words.expired, lead));
  }
  window.addEventListener("pagehide", close, { once: true });
  return show(opened(whole, close));
}

show(lock(open));
