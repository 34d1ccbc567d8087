// Puts the form together. In the root of the checkout:
//
//     npm --prefix feedback_form install --no-package-lock --ignore-scripts
//     npm --prefix feedback_form run build
//
// writes resources/feedback_form and, from viewer/, resources/viewer; both are committed.

import path from "node:path";
import { fileURLToPath } from "node:url";
import { page } from "./bundle.mjs";

await page({
  name: "form",
  folder: "feedback_form",
  here: path.dirname(fileURLToPath(import.meta.url)),
  icons: [
    "check", "chevron-left", "copy", "download", "eye-off", "fingerprint", "lock", "triangle-alert",
    "undo-2",
  ],
  data: ["request", "words"],
  place: process.argv[2],
});
