import { Behavior } from "../lib/behavior.js";
import { message } from "../lib/texts.js";
import { clock } from "../lib/time.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Gives away the link to this moment: to the system where it takes links, else to the clipboard. */
export class PlayerShare extends Behavior {
  connected() {
    this.said = this.querySelector(".player__shared");
    this.on(this.querySelector("button"), "click", () => this.#share());
    this.on(PodcastPlayer.current, "timeupdate", () => this.show());
    this.on(document, "player:track player:jump", () => this.show());
    this.show();
  }

  show() {
    this.querySelector(".player__number").textContent = clock(PodcastPlayer.current.time);
  }

  async #share() {
    const { track, time } = PodcastPlayer.current;
    const url = `${location.origin}${track.path}?t=${Math.floor(time)}`;
    try {
      if (navigator.share && matchMedia("(pointer: coarse)").matches) {
        await navigator.share({ title: track.title, url });
      } else {
        await navigator.clipboard.writeText(url);
        this.said.textContent = message("link-copied");
      }
    } catch {
      // Without a clipboard, as over plain http, and for who thought better of it: the link to copy by hand.
      this.said.textContent = url;
    }
  }
}
