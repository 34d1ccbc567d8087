// Builds the pages that a browser opens from disk. In the root of the checkout:
//
//     npm --prefix resources/web install --no-package-lock --ignore-scripts
//     npm --prefix resources/web run build
//
// writes resources/feedback_form and resources/viewer, which are committed; `node build.mjs OUT`
// writes them to another folder.

import { page } from "./bundle.mjs";

const out = process.argv[2];

await page({
  name: "form",
  folder: "feedback_form",
  icons: [
    "check", "chevron-left", "copy", "download", "eye-off", "fingerprint", "lock", "triangle-alert",
    "undo-2",
  ],
  data: ["request", "words"],
  out,
});

await page({
  name: "viewer",
  folder: "viewer",
  icons: ["lock", "triangle-alert", "x"],
  data: ["sealed", "words"],
  out,
});
