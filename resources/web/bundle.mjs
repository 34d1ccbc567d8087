// Puts a page together that a browser opens from disk: one script, one style, a frame, the licences.
// The same sources and the same pinned packages give the same bytes, which a test compares.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const resources = path.dirname(here);
const TARGET = ["es2021"]; // browsers of the last five years

async function text(...parts) {
  return (await readFile(path.join(...parts), "utf8")).replaceAll("\r\n", "\n");
}

async function bundled(entry, more) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    ...more,
  });
  return { code: result.outputFiles[0].text.trim() + "\n", inputs: Object.keys(result.metafile.inputs) };
}

// The drawings of the window's own icons, as symbols that the page refers to by name.
async function drawings(names) {
  const symbols = await Promise.all(names.map(async (name) => {
    const svg = await text(resources, "icons", `${name}.svg`);
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

// The frame of a page `name` with a place for each of its data.
async function frame(name, icons, data) {
  const blocks = data.map((id) => `<script type="application/json" id="${id}">{{${id}}}</script>`);
  return (await text(here, "template.html"))
    .replace("<!-- icons -->", () => icons)
    .replace("<!-- name -->", name)
    .replace("<!-- data -->", () => blocks.join("\n"));
}

// Writes the page whose sources are in the folder `name` to the folder `folder` of `out`.
export async function page({ name, folder, icons, data, out = resources }) {
  const place = path.resolve(out, folder);
  const legalComments = "none"; // the licences lie beside it, whole
  const script = await bundled(`${name}/main.js`, { format: "iife", target: TARGET, legalComments });
  const style = await bundled(`${name}/${name}.css`, { target: ["chrome90", "firefox90"] });
  const files = {
    [`${name}.js`]: script.code,
    [`${name}.css`]: style.code,
    "template.html": await frame(name, await drawings(icons), data),
    "LICENSES.txt": await licences(script.inputs),
  };
  await mkdir(place, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    await writeFile(path.join(place, file), content);
  }
}
