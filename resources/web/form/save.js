// Hands a sealed text over to the observer: as a file, or on the clipboard.

import { isPulse, request, today, words } from "./data.js";

const LONGEST = 24; // characters of a name in a file name

// svar-johan-2026-02-05.age.txt; a pulse names nobody.
export function fileName(kind) {
  const bare = isPulse ? "" : request.observer.normalize("NFKD").toLowerCase();
  const name = bare.replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, "-");
  const parts = [words[`file_${kind}`], name.slice(0, LONGEST).replace(/^-+|-+$/g, ""), today()];
  return `${parts.filter(Boolean).join("-")}.age.txt`;
}

export function download(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

// Whether the text is on the clipboard; else it stands selected in its field, to be copied by hand.
export async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.closest("details").open = true;
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
