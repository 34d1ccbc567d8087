// The answer as it travels: the same strict form that leadercoach/feedback/reply.py reads.

import { digest, isPulse, request } from "./data.js";
import { state } from "./state.js";
import { isAnswered, steps } from "./steps.js";

const BLOCK = 2048; // bytes: a sealed answer's length tells only how many of these it has
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32, none of which look alike
const LINE = 600; // characters
const CODE = 10;

function randomBytes(count) {
  return crypto.getRandomValues(new Uint8Array(count));
}

function randomHex(digits) {
  const pairs = Array.from(randomBytes(Math.ceil(digits / 2)), (byte) => byte.toString(16).padStart(2, "0"));
  return pairs.join("").slice(0, digits);
}

export function newCode() {
  return Array.from(randomBytes(CODE), (byte) => LETTERS[byte % LETTERS.length]).join("");
}

// A code as it is shown: in two halves.
export function shownCode(code) {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

// A code as it was typed: without blanks, dashes and small letters; null unless it can be one.
export function readCode(typed) {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, "");
  return code.length === CODE && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

// Control characters and halves of characters, which a pasted text may hold, become blanks.
export function cleaned(text) {
  const plain = text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, " ");
  const letters = Array.from(plain.trim(), (letter) => (/^[\ud800-\udfff]$/.test(letter) ? " " : letter));
  return letters.slice(0, LINE).join("");
}

// The time in UTC. A clock that is far off gives a year no calendar has: then the last day to answer.
function writtenAt() {
  const now = new Date().toISOString();
  return /^\d{4}-/.test(now) ? now : `${request.expires}T00:00:00Z`;
}

function envelope(kind, code) {
  return {
    kind,
    v: 1,
    request: request.request,
    token: request.token,
    reply: randomHex(32),
    written_at: writtenAt(),
    withdraw: digest(code),
  };
}

// What was answered, without what is new in every sealing.
export function answers(talk) {
  if (isPulse) {
    return { change: state.change, followed_up: state.followed_up, idea: cleaned(state.idea) };
  }
  const said = talk ? { ratings: {}, saw: "", led_to: "", next_time: "" } : {
    ratings: Object.fromEntries(request.items.map(({ id }) => [id, state.ratings[id]])),
    saw: cleaned(state.saw),
    led_to: cleaned(state.led_to),
    next_time: cleaned(state.next_time),
  };
  const calibrated = steps.filter((step) => step.startsWith("example-")).every(isAnswered);
  const seen = talk ? "little" : state.seen;
  return { contract: true, calibrated, seen, ...said, talk, coach: !talk && state.coach };
}

export function reply(said, code) {
  return padded({ ...envelope(isPulse ? "pulse" : "feedback", code), ...said });
}

export function withdrawal(code) {
  return padded({ ...envelope("withdrawal", code), code });
}

function padded(answer) {
  const length = new TextEncoder().encode(JSON.stringify({ ...answer, pad: "" })).length;
  return JSON.stringify({ ...answer, pad: randomHex((BLOCK - (length % BLOCK)) % BLOCK) });
}
