// Puts the form together. In the root of the checkout:
//
//     npm --prefix feedback_form install --no-package-lock --ignore-scripts
//     npm --prefix feedback_form run build
//
// writes resources/feedback_form, which is committed. The same sources and the same pinned packages
// give the same bytes, which a test compares.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const out = path.resolve(process.argv[2] ?? path.join(root, "resources", "feedback_form"));
const TARGET = ["es2021"]; // browsers of the last five years
const ICONS = [
  "check", "chevron-left", "copy", "download", "eye-off", "fingerprint", "lock", "triangle-alert",
  "undo-2",
];

async function text(...parts) {
  return (await readFile(path.join(...parts), "utf8")).replaceAll("\r\n", "\n");
}

async function script() {
  const result = await build({
    absWorkingDir: here,
    entryPoints: ["src/main.js"],
    bundle: true,
    write: false,
    format: "iife",
    target: TARGET,
    minify: true,
    legalComments: "none", // the licences lie beside it, whole
    metafile: true,
  });
  return { code: result.outputFiles[0].text, inputs: Object.keys(result.metafile.inputs) };
}

async function style() {
  const css = await text(here, "src", "form.css");
  return (await transform(css, { loader: "css", minify: true, target: ["chrome90", "firefox90"] })).code;
}

// The drawings of the window's own icons, as symbols that the page refers to by name.
async function icons() {
  const symbols = await Promise.all(ICONS.map(async (name) => {
    const svg = await text(root, "resources", "icons", `${name}.svg`);
    const shapes = [...svg.matchAll(/<(?:path|circle|rect|line|polyline)\s[^>]*\/>/g)];
    const inner = shapes.map(([shape]) => shape.replace(/\s+/g, " ")).join("");
    return `<symbol id="i-${name}" viewBox="0 0 24 24">${inner}</symbol>`;
  }));
  return symbols.join("\n");
}

// What is in the bundle, each package once with its whole licence.
async function licences(inputs) {
  const found = inputs.map((name) => name.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\//)?.[0]);
  const texts = new Map();
  for (const folder of [...new Set(found.filter(Boolean))].sort()) {
    const about = JSON.parse(await text(here, folder, "package.json"));
    texts.set(`${about.name} ${about.version}`, (await text(here, folder, "LICENSE")).trim());
  }
  const parts = [...texts].sort(([a], [b]) => (a < b ? -1 : 1));
  const line = "-".repeat(80);
  return `${parts.map(([name, licence]) => `${name}\n${line}\n${licence}\n`).join(`\n${line}\n`)}`;
}

const { code, inputs } = await script();
const drawings = await icons();
const files = {
  "form.js": code.trim() + "\n",
  "form.css": (await style()).trim() + "\n",
  "template.html": (await text(here, "template.html")).replace("<!-- icons -->", () => drawings),
  "LICENSES.txt": await licences(inputs),
};
await mkdir(out, { recursive: true });
for (const [name, content] of Object.entries(files)) {
  await writeFile(path.join(out, name), content);
}
