// The way through the form: which steps there are, which are answered, which one may be shown.

import { isPulse, request } from "./data.js";
import { state } from "./state.js";

const FEEDBACK = [
  "agree",
  ...request.vignettes.map((_, n) => `example-${n}`),
  "seen",
  ...request.items.map((_, n) => `item-${n}`),
];

export const steps = isPulse ? ["agree", "change", "follow", "idea"] : FEEDBACK;
const BESIDE = ["talk", "withdraw"]; // can be opened from any step

// The running number in a step's name: item-2 is the third behaviour.
export function number(step) {
  return Number(step.split("-")[1]);
}

export function isAnswered(step) {
  if (step === "agree") return isPulse || state.agreed;
  if (step === "seen") return state.seen !== null;
  if (step === "change") return state.change !== undefined;
  if (step === "follow") return state.followed_up !== null;
  if (step.startsWith("example-")) return isRevealed(step);
  if (step.startsWith("item-")) return request.items[number(step)].id in state.ratings;
  return true;
}

function isRevealed(step) {
  return state.examples[request.vignettes[number(step)].id]?.shown === true;
}

// The first step that still wants an answer, or the last.
export function firstOpen() {
  return steps.find((step) => !isAnswered(step)) ?? steps[steps.length - 1];
}

export function mayShow(step) {
  if (step === "done") return state.sealed !== null;
  if (BESIDE.includes(step)) return !isPulse;
  return steps.includes(step) && steps.indexOf(step) <= steps.indexOf(firstOpen());
}

export function after(step) {
  return steps[steps.indexOf(step) + 1];
}

// Where Back leads when the browser has no step behind this one.
export function before(step) {
  if (step === "done") return steps[steps.length - 1];
  return steps[steps.indexOf(step) - 1] ?? steps[0];
}
