import { PodcastPlayer } from "../elements/podcast-player.js";

/** A click on a time anywhere on an episode's page starts the audio or video there. Clicks with a key stay links. */
export function followTimeLinks() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="?t="]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    const seconds = Number(link.search.slice("?t=".length));
    const track = document.querySelector("play-button[data-page]")?.track;
    const video = document.querySelector(".episode__video");
    if (track) {
      PodcastPlayer.current.play(track, seconds);
    } else if (video) {
      video.currentTime = seconds;
      video.play();
    } else {
      return;
    }
    event.preventDefault();
  });
}
