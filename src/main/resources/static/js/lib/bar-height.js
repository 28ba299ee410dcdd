/** Tells the style how high the bar is, so that menus open above it and the page ends above it. Messages make it higher. */
export function measureBar(player) {
  new ResizeObserver(() => document.documentElement.style.setProperty("--bar-height", `${player.offsetHeight}px`)).observe(player);
}
