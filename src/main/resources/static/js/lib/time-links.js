import { PodcastPlayer } from "../elements/podcast-player.js";

/** A click on a time anywhere on an episode's page starts the track there. Clicks with a key stay links. */
export function followTimeLinks() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="?t="]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    const [start, end] = secondsOf(link);
    const track = document.querySelector("play-button[data-page]")?.track;
    if (track) {
      PodcastPlayer.current.play(track, start, end);
      event.preventDefault();
    }
  });
}

/** The start in the address of a time link, and perhaps the end: 80.9 and 100 of ?t=80.9,100. */
export function secondsOf(link) {
  return link.search.slice("?t=".length).split(",").map(Number);
}
