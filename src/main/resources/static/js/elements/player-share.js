import { Behavior } from "../lib/behavior.js";
import { message } from "../lib/texts.js";
import { clock } from "../lib/time.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Shares a link to the current moment through the system's dialog on touch screens, otherwise by the clipboard. */
export class PlayerShare extends Behavior {
  connected() {
    this.said = this.querySelector(".player__shared");
    this.on(this.querySelector("button"), "click", () => this.#share());
    this.on(document, "timeupdate player:track player:jump player:shift", () => this.show());
    this.show();
  }

  show() {
    this.querySelector(".player__number").textContent = clock(PodcastPlayer.current.publishedTime);
  }

  async #share() {
    const { track, publishedTime, chapters, chapter } = PodcastPlayer.current;
    // A whole second may be in the chapter before.
    const start = Math.max(Math.floor(publishedTime), chapters[chapter]?.start ?? 0);
    const url = `${location.origin}${track.path}?t=${start}`;
    try {
      if (navigator.share && matchMedia("(pointer: coarse)").matches) {
        await navigator.share({ title: track.title, url });
      } else {
        await navigator.clipboard.writeText(url);
        this.said.textContent = message("link-copied");
      }
    } catch {
      // There is no clipboard over plain http, or the listener closed the dialog: shows the link to copy by hand.
      this.said.textContent = url;
    }
  }
}
