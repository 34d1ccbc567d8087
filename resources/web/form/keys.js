// The form by keyboard: digits choose in the group shown, Enter goes on. Escape does nothing at all.

const BUSY = "button, a, summary";

function choose(digit) {
  const input = document.querySelector(`main input[data-digit="${digit}"]`);
  if (!input) return false;
  input.focus();
  input.click();
  return true;
}

// The next field of text, or the button that ends the page.
function nextField(field) {
  const fields = [...document.querySelectorAll("main textarea:not([readonly])")];
  return fields[fields.indexOf(field) + 1] ?? document.getElementById("go");
}

function enter(target, goOn) {
  if (target.matches("textarea")) nextField(target)?.focus();
  else goOn();
}

export function listen(goOn) {
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const writes = target.matches("textarea, input[type=text]");
    if (key === "Enter" && !event.shiftKey && !target.matches(BUSY) && !target.readOnly) {
      event.preventDefault();
      enter(target, goOn);
    } else if (!writes && /^[0-9]$/.test(key) && choose(key)) {
      event.preventDefault();
    }
  });
}
