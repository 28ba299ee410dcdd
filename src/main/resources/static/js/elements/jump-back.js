import { Behavior } from "../lib/behavior.js";
import { clock } from "../lib/time.js";
import { PodcastPlayer } from "./podcast-player.js";

/** In seconds. For a shorter jump, the buttons that skip are enough. */
const FAR = 20;

/** Seconds of listening after a jump, after which the offer disappears. */
const OFFERED = 60;

/** Offers to jump back to the place before the last jump. */
export class JumpBack extends Behavior {
  connected() {
    this.on(document, "player:jump player:track player:play", () => this.show());
    this.on(document, "timeupdate", () => this.#age());
  }

  show() {
    const { before, time } = PodcastPlayer.current;
    this.hidden = before === null || Math.abs(before - time) < FAR;
    this.landed = time;
    this.querySelector(".player__number").textContent = clock(before);
  }

  #age() {
    if (PodcastPlayer.current.time > this.landed + OFFERED) {
      this.hidden = true;
    }
  }
}
