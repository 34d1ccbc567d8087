// Puts the viewer of a package together; see feedback_form/build.mjs, whose packages it uses.

import path from "node:path";
import { fileURLToPath } from "node:url";
import { page } from "../feedback_form/bundle.mjs";

await page({
  name: "viewer",
  folder: "viewer",
  here: path.dirname(fileURLToPath(import.meta.url)),
  icons: ["lock", "triangle-alert", "x"],
  data: ["sealed", "words"],
  place: process.argv[2],
});
