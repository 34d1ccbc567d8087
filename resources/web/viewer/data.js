// What stands in the page: the sealed package, and the page's words in the package's language.

function read(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

export const sealed = read("sealed");
export const words = read("words");

// The day in ISO form by this machine's clock and calendar.
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
