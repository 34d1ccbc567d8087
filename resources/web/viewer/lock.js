// The page before the package is open: the passphrase, and what came of trying it.

import { sealed, words } from "./data.js";
import { button, el, icon } from "../form/elements.js";
import { TooCostly, TooLittleMemory, WrongPassphrase, readPassphrase, unlock } from "./unlock.js";

function sentence(error) {
  if (error instanceof WrongPassphrase) return words.wrong;
  if (error instanceof TooCostly) return words.costly;
  return error instanceof TooLittleMemory ? words.memory : words.damaged;
}

// Asks for the passphrase until it is right, then gives the package's words to `opened`.
export function lock(opened) {
  const problem = el("p", { id: "problem", class: "problem", role: "alert" });
  const spoken = el("p", { class: "spoken", role: "status" });
  const done = el("progress", { max: 1, value: 0, hidden: true, "aria-label": words.unlocking });
  const telling = el("p", { class: "help", hidden: true, "aria-hidden": "true" }, words.unlocking);
  const field = el("input", {
    type: "text", // seen, so that what was said by phone can be checked; and no browser keeps it
    id: "passphrase",
    autocomplete: "off",
    autocapitalize: "none",
    autocorrect: "off",
    spellcheck: "false",
    "aria-describedby": "help",
    keydown: (event) => event.key === "Enter" && !event.isComposing && attempt(),
  });
  const press = button("primary", "lock", words.unlock, attempt);
  let busy = false;

  function complain(text) {
    problem.replaceChildren(icon("triangle-alert"), el("span", {}, text));
    field.setAttribute("aria-describedby", "problem help");
    field.focus();
  }

  function wait(waiting) {
    busy = waiting;
    done.hidden = telling.hidden = !waiting;
    done.value = 0;
    field.readOnly = waiting;
    press.setAttribute("aria-disabled", String(waiting));
    spoken.textContent = waiting ? words.unlocking : "";
  }

  async function attempt() {
    if (busy) return;
    problem.replaceChildren();
    const passphrase = readPassphrase(field.value);
    if (!passphrase) return complain(words.need_passphrase);
    wait(true);
    try {
      const whole = await unlock(sealed, passphrase, (part) => { done.value = part; });
      field.value = "";
      opened(whole);
    } catch (error) {
      wait(false);
      complain(sentence(error));
    }
  }

  const page = el("main", { class: "locked" },
    el("h1", {}, words.heading),
    el("p", { class: "lead" }, words.lead),
    el("div", { class: "line" }, el("label", { for: "passphrase" }, words.passphrase), field),
    el("p", { id: "help", class: "help" }, words.passphrase_help),
    problem,
    el("div", { class: "press" }, press),
    done,
    telling,
    el("p", { class: "help" }, words.private),
    spoken,
  );
  return { page, enter: () => field.focus() };
}
