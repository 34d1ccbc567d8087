// A sealed text and the two ways to hand it over.

import { words } from "../data.js";
import { button, el, say } from "../dom.js";
import { copy, download } from "../save.js";

export function handing(app, sealed, { lead }) {
  const field = el("textarea", { class: "sealed", readonly: true, rows: 6, "aria-label": words.sealed_text });
  field.value = sealed.text;
  const told = el("p", { class: "told", role: "status" });
  const save = button("primary", "download", words.download, () => {
    download(sealed.text, sealed.name);
    told.replaceChildren(...say("downloaded", { name: sealed.name }));
    app.set({ saved: true });
  });
  save.setAttribute("id", "go");
  const asText = button("plain", "copy", words.copy, async () => {
    const done = await copy(field);
    told.textContent = done ? words.copied : words.copy_by_hand;
    if (done) app.set({ saved: true });
  });
  const fold = el("details", {}, el("summary", {}, words.show_text), field);
  return el(
    "section",
    { class: "card", "aria-label": words.handing },
    el("p", {}, lead),
    el("div", { class: "press" }, save, asText),
    told,
    fold,
  );
}
