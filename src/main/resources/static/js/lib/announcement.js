/** Tells screen readers a text. A visible one is also shown to all, until the listener presses something. */
export function announce(text, visible = false) {
  const place = document.getElementById("announcement");
  if (place) {
    place.textContent = text;
    place.className = visible ? "announcement" : "visually-hidden";
  }
}

/** Announces a page that Turbo shows without a load to screen readers, as they do themselves after a load. */
export function announcePages() {
  document.addEventListener("turbo:visit", ({ detail }) => (document.documentElement.dataset.visit = detail.action));
  document.addEventListener("turbo:load", () => announce(document.documentElement.dataset.visit ? document.title : ""));
  document.addEventListener("click", () => document.querySelector(".announcement") && announce(""), true);
}
