import { Behavior } from "../lib/behavior.js";
import { clock } from "../lib/time.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Seconds: a shorter way is gone back with the ordinary buttons. */
const FAR = 20;

/** Seconds of listening on, after which nobody wants to go back any more. */
const MEANT = 60;

/** Offers the way back after a jump. */
export class JumpBack extends Behavior {
  connected() {
    this.on(document, "player:jump player:track player:play", () => this.show());
    this.on(PodcastPlayer.current, "timeupdate", () => this.#age());
  }

  show() {
    const { before, time } = PodcastPlayer.current;
    this.hidden = before === null || Math.abs(before - time) < FAR;
    this.landed = time;
    this.querySelector(".player__number").textContent = clock(before);
  }

  #age() {
    if (PodcastPlayer.current.time > this.landed + MEANT) {
      this.hidden = true;
    }
  }
}
