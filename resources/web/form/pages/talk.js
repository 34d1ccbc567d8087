// Talk instead: an answer that says only that (C.1).

import { words } from "../data.js";
import { say } from "../dom.js";
import { sealing } from "./sealing.js";

export function talk(app) {
  return {
    title: words.talk,
    lead: say("talk_lead"),
    body: sealing(words.talk_seal, app.sealTalk),
    enter: app.sealTalk,
  };
}
