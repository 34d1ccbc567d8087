// What has been answered so far. It lives in memory; in the browser's storage only if the observer
// ticked that, and then without the answers as soon as they are sealed.

import { digest, request } from "./data.js";

// One place for each form, that tells nothing about it.
const PLACE = `leader-coach-${digest(request.token).slice(0, 16)}`;

export const state = {
  at: null, // the step shown
  agreed: false,
  coach: false,
  keep: false, // the draft may stay in this browser
  examples: {}, // of each vignette: the rating, and whether its key was shown
  seen: null,
  ratings: {}, // of each behaviour: 1–5, null for not observed, absent while unanswered
  saw: "",
  led_to: "",
  next_time: "",
  change: undefined, // of a pulse: −3…3, null for cannot say
  followed_up: null,
  idea: "",
  edited: false, // since it was sealed
  code: null, // with which the answer can be taken back
  sealed: null, // { text, name, talk } once sealed
  saved: false, // downloaded or copied since
};

function storage() {
  try {
    const found = window.localStorage;
    found.getItem(PLACE);
    return found;
  } catch {
    return null; // a page from disk has none in some browsers
  }
}

export const canKeep = storage() !== null;

// What a closed page would leave behind: a draft, or after sealing only what nobody here can read.
function draft() {
  if (!state.sealed || state.edited) return state;
  const { at, agreed, keep, code, sealed, saved } = state;
  return { at, agreed, keep, code, sealed, saved };
}

export function save() {
  const place = storage();
  if (!place) return;
  try {
    if (state.keep) place.setItem(PLACE, JSON.stringify(draft()));
    else place.removeItem(PLACE);
  } catch {
    // storage is full or forbidden: the page itself still has everything
  }
}

export function restore() {
  const place = storage();
  const kept = place?.getItem(PLACE);
  if (!kept) return;
  try {
    Object.assign(state, JSON.parse(kept));
  } catch {
    place.removeItem(PLACE);
  }
}

export function forget() {
  state.keep = false;
  save();
}

// Whether closing the page now would lose something.
export function wouldLose() {
  if (state.sealed && !state.edited) return !state.saved && !state.keep;
  const begun = state.seen || state.saw || state.led_to || state.next_time || state.idea;
  return !state.keep && Boolean(begun || state.followed_up || state.change !== undefined);
}
