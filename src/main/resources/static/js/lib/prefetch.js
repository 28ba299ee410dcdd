import { leaves } from "./leaving.js";

/**
 * Turbo asks for a page as soon as the mouse rests on a link to it. This tells Turbo which pages are not worth it, and
 * that a finger rests on a link.
 */
export function prefetchPages() {
  document.addEventListener("turbo:before-prefetch", (event) => !isWorthIt(event.target) && event.preventDefault());

  let touched = null;
  const tell = (type) => touched?.dispatchEvent(new MouseEvent(type));
  document.addEventListener("pointerdown", ({ target, pointerType }) => {
    tell("mouseleave");
    touched = pointerType === "touch" ? target.closest("a") : null;
    tell("mouseenter");
  });
  // The finger scrolls.
  document.addEventListener("pointercancel", () => tell("mouseleave"));
  // After a tap, the browser moves the mouse there as well. Turbo would ask a second time.
  window.addEventListener("mouseenter", (event) => event.isTrusted && event.target === touched && event.stopPropagation(), true);
}

/** The site limits the searches of a network. A click on a time plays from there, and a file is no page. */
function isWorthIt(link) {
  return link.pathname !== "/search" && !link.matches('[href^="?t="]') && !leaves(link) && !navigator.connection?.saveData;
}
