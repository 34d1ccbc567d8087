// Seals a text to the leader's key and the leader's recovery key, as an armored age file.

import { Encrypter, armor } from "age-encryption";
import { request } from "./data.js";

export async function seal(text) {
  const encrypter = new Encrypter();
  request.recipients.forEach((recipient) => encrypter.addRecipient(recipient));
  return armor.encode(await encrypter.encrypt(text));
}
