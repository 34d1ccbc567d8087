// The browser's back and forward walk through the steps. Nothing here ever leaves the page: only
// entries that the form itself made are gone back to.

let depth = 0;
let usable = true;

function write(how, at) {
  try {
    history[how]({ at, depth }, "");
  } catch {
    usable = false; // some viewers of local files allow no history
  }
}

export function begin(at, show) {
  depth = history.state?.depth ?? 0; // of the same tab before a reload
  write("replaceState", at);
  window.addEventListener("popstate", (event) => {
    depth = event.state?.depth ?? 0;
    show(event.state?.at ?? at);
  });
}

export function forward(at) {
  depth += 1;
  write("pushState", at);
}

export function replace(at) {
  write("replaceState", at);
}

// Whether the browser takes the step back.
export function back() {
  if (!usable || depth === 0) return false;
  history.back();
  return true;
}
