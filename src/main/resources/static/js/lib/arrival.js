import { PodcastPlayer } from "../elements/podcast-player.js";

/**
 * Shows the line of the transcript or the chapter that the address names, and marks it. A browser opens the transcript
 * for a line in it by itself, but Turbo does not, and an open transcript becomes a scrolling one only later.
 */
export function arrive() {
  const place = document.getElementById(location.hash.slice(1));
  // A press of a heart renders the page again. The place has its mark then, and the reader may have scrolled on.
  if (!place?.matches("[id^=line-], [id^=chapter-]") || place.classList.contains("is-target")) {
    return;
  }
  place.classList.add("is-target");
  place.closest("details")?.setAttribute("open", "");
  const follow = place.closest("transcript-view")?.follow;
  if (follow && PodcastPlayer.current.playing) {
    follow.checked = false;
  }
  // A step back leads to where the reader was.
  if (document.documentElement.dataset.visit !== "restore") {
    place.scrollIntoView({ block: "center" });
  }
}
