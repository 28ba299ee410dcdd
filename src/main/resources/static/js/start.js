import { readControls } from "./lib/controls.js";

/**
 * Loads the script and the controls of the player when the page has been painted: a phone has more use for text than for
 * buttons that work, and the script would share its connection with the style sheet. A press that comes before the script
 * waits for it.
 */
const { script } = document.querySelector("script[data-script]").dataset;
const notYet = "play-button:not(:defined)";
// Without the script, the browser's own player plays.
const giveUp = () => document.querySelectorAll(notYet).forEach((button) => button.remove());
let loaded = null;
const loadScript = () =>
  (loaded ??= Promise.all([import(script), readControls(document.body.dataset.controls)]).then(
    ([app, controls]) => app.start(controls),
    giveUp,
  ));
if (document.hidden) {
  // A page in a hidden tab is not painted.
  loadScript();
} else {
  new PerformanceObserver(loadScript).observe({ type: "paint", buffered: true });
  // A browser need not tell when it paints.
  setTimeout(loadScript, 2000);
}

let pressed = null;
document.addEventListener("click", ({ target }) => {
  pressed = target.closest(`${notYet} button`) ?? pressed;
});
customElements.whenDefined("play-button").then(() => pressed?.click());
