/**
 * Loads the script of the page when the page has been painted: a phone has more use for text than for buttons, and the
 * script would share its connection with the style sheet. A page in a hidden tab is not painted.
 */
const { script } = document.querySelector("script[data-script]").dataset;
const loadScript = () => import(script);
if (document.hidden) {
  loadScript();
} else {
  new PerformanceObserver(loadScript).observe({ type: "paint", buffered: true });
  // A browser need not tell when it paints.
  setTimeout(loadScript, 2000);
}
