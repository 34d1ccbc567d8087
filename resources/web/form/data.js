// What the form was filled with, and its words in the chosen language. Both are plain data in the page.

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

function read(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

export const request = read("request");
export const words = read("words");
export const isPulse = request.kind === "pulse";

export function digest(text) {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

// The first 16 digits of a key's hash in groups of four: short enough to read out on the phone.
export function fingerprint(recipient) {
  return digest(recipient).slice(0, 16).toUpperCase().match(/.{4}/g).join(" ");
}

// Whether the keys in the page are those whose fingerprints it shows.
export function isWhole() {
  const shown = [request.fingerprint, request.recovery_fingerprint];
  const real = request.recipients.map(fingerprint);
  return real.length === 2 && real.every((print, n) => print === shown[n]);
}

// The day in ISO form by this machine's clock and calendar.
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function isLate() {
  return today() > request.expires;
}
