// Starts the form and ties its pages together. Nothing here reaches for the network or goes to
// another address; what was answered leaves only as a sealed file or a copied text.

import { isLate, isWhole, words } from "./data.js";
import * as frame from "./frame.js";
import { listen } from "./keys.js";
import { agree } from "./pages/agree.js";
import { done } from "./pages/done.js";
import { example } from "./pages/example.js";
import { item } from "./pages/item.js";
import { change, follow, idea } from "./pages/pulse.js";
import { seen } from "./pages/seen.js";
import { broken, late } from "./pages/stopped.js";
import { talk } from "./pages/talk.js";
import { withdraw } from "./pages/withdraw.js";
import { answers, newCode, reply, withdrawal } from "./reply.js";
import { fileName } from "./save.js";
import { seal } from "./seal.js";
import { forget, restore, save, state, wouldLose } from "./state.js";
import { after, before, firstOpen, isAnswered, mayShow } from "./steps.js";
import * as trail from "./trail.js";

const PAGES = { agree, example, seen, item, change, follow, idea, talk, done, withdraw };
let shown = null; // the page on the screen
let busy = false; // while something is being sealed
let sealedAnswers = null; // what the sealed text says, to seal the same answers only once
let lateAccepted = false;

function pageOf(step) {
  if (isLate() && !lateAccepted && step !== "done") return late(app);
  return PAGES[step.split("-")[0]](app, step);
}

function show(step, { move = true } = {}) {
  state.at = mayShow(step) ? step : firstOpen();
  save();
  shown = pageOf(state.at);
  frame.draw(shown, app, { move });
}

function open(step) {
  trail.forward(step);
  show(step);
}

const app = {
  open,
  set(changes) {
    Object.assign(state, changes);
    save();
  },
  answer(changes) {
    app.set({ ...changes, edited: true });
  },
  next() {
    if (!isAnswered(state.at)) return app.complain();
    return open(after(state.at));
  },
  back() {
    if (trail.back()) return;
    const step = before(state.at);
    trail.replace(step);
    show(step);
  },
  redraw(focus) {
    shown = pageOf(state.at);
    frame.draw(shown, app, { move: false });
    document.querySelector(focus)?.focus();
  },
  complain(text = shown.missing) {
    frame.complain(text, document.querySelector(`main ${shown.target ?? ".radio"}`));
  },
  forget,
  talk() {
    if (!state.agreed) return app.complain(words.need_agree);
    return open("talk");
  },
  goOnLate() {
    lateAccepted = true;
    show(state.at);
  },
  sealReply: () => sealed(false),
  sealTalk: () => sealed(true),
  sealWithdrawal: (code) => once(async () => ({ text: await seal(withdrawal(code)), name: fileName("withdrawal") })),
};

// Run one sealing at a time; a second press meanwhile does nothing, a failure says so and keeps all.
async function once(work) {
  if (busy) return null;
  busy = true;
  try {
    return await work();
  } catch {
    frame.complain(words.cannot_seal);
    return null;
  } finally {
    busy = false;
  }
}

async function sealed(isTalk) {
  if (isLate() && !lateAccepted) return show(state.at);
  if (!isTalk && !isAnswered(firstOpen())) {
    if (firstOpen() !== state.at) open(firstOpen());
    return app.complain();
  }
  const said = answers(isTalk);
  const made = await once(() => sealOnce(said, isTalk));
  if (made) open("done");
  return undefined;
}

async function sealOnce(said, isTalk) {
  const same = JSON.stringify(said);
  if (state.sealed && sealedAnswers === same) return state.sealed;
  const code = state.code ?? newCode();
  const text = await seal(reply(said, code));
  sealedAnswers = same;
  app.set({ code, saved: false, edited: false, sealed: { text, name: fileName("reply"), talk: isTalk } });
  return state.sealed;
}

function begin() {
  frame.begin();
  if (!isWhole()) {
    shown = broken();
    frame.draw(shown, app, { move: false });
    return;
  }
  restore();
  const first = state.at && mayShow(state.at) ? state.at : "agree";
  trail.begin(first, show);
  listen(() => (shown.enter ?? shown.go?.act ?? app.next)());
  window.addEventListener("beforeunload", (event) => {
    if (!wouldLose()) return;
    event.preventDefault();
    event.returnValue = true; // for older browsers
  });
  show(first, { move: false });
}

begin();
