// Opens the sealed package with its passphrase: the same text that leadercoach.sharing.written made.

import { Decrypter, armor } from "age-encryption";
import { chacha20poly1305 } from "@noble/ciphers/chacha.js";
import { scryptAsync } from "@noble/hashes/scrypt.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { base64nopad } from "@scure/base";

const LABEL = "age-encryption.org/v1/scrypt";
const MOST_WORK = 18; // as a power of two, like exchange/envelope.py: 256 MB
const VERSION = 1;
const TURN = 40; // milliseconds of work between two looks at the page
const INVISIBLE = /[\u200b\u200c\u200d\u2060\ufeff]/g;
const BETWEEN = /[\s\u00ad\u2010-\u2015\u2212_.,;-]+/;

export class WrongPassphrase extends Error {}
export class TooLittleMemory extends Error {}
export class TooCostly extends Error {}

// What somebody typed, in the one form that seals and opens (exchange/passphrase.py).
export function readPassphrase(typed) {
  return typed.replace(INVISIBLE, "").toLowerCase().split(BETWEEN).filter(Boolean).join("-");
}

// The package's words. `told` gets the part of the work that is done, 0–1.
export async function unlock(text, passphrase, told) {
  const decrypter = new Decrypter();
  decrypter.addIdentity(new Slowly(passphrase, told));
  const whole = JSON.parse(await decrypter.decrypt(armor.decode(text), "text"));
  if (whole.v !== VERSION) throw new Error("not a package of this kind");
  return whole;
}

// A passphrase like the library's own, but one that lets the page go on while it is tried.
class Slowly {
  constructor(passphrase, told) {
    this.passphrase = passphrase;
    this.told = told;
  }

  async unwrapFileKey(stanzas) {
    const [kind, salt, work] = stanzas[0].args;
    if (stanzas.length !== 1 || kind !== "scrypt" || !/^[1-9]\d*$/.test(work)) {
      throw new Error("not sealed with a passphrase");
    }
    if (work > MOST_WORK) throw new TooCostly();
    const key = await this.key(base64nopad.decode(salt), 2 ** work);
    try {
      return chacha20poly1305(key, new Uint8Array(12)).decrypt(stanzas[0].body);
    } catch {
      throw new WrongPassphrase();
    }
  }

  async key(salt, N) {
    const salted = new Uint8Array([...utf8ToBytes(LABEL), ...salt]);
    const cost = { N, r: 8, p: 1, dkLen: 32, maxmem: 2 ** 32, asyncTick: TURN, onProgress: this.told };
    try {
      return await scryptAsync(this.passphrase, salted, cost);
    } catch (error) {
      throw error instanceof RangeError ? new TooLittleMemory() : error;
    }
  }
}
