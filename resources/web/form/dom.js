// The form's sentences, and what its pages are made of.

import { request, words } from "./data.js";
import { el } from "./elements.js";

export { button, el, icon } from "./elements.js";

// A sentence of words.json with its gaps filled. What people named themselves stands isolated, so
// that a name written from right to left leaves the sentence in order.
export function say(key, values = {}) {
  const known = { leader: request.leader, observer: request.observer, ...values };
  return words[key].split(/(\{\w+\})/).filter(Boolean).map((part) => {
    const name = part.startsWith("{") ? part.slice(1, -1) : null;
    return name === null ? part : el("bdi", {}, String(known[name]));
  });
}

// The same as plain text, for names of controls.
export function plain(key, values = {}) {
  return say(key, values).map((part) => part.textContent ?? part).join("");
}
