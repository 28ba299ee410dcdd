import { Places } from "./places.js";
import { storage } from "./storage.js";

/** Seconds of listening between two writes of the place. */
const NOTE_EVERY = 5;

/** Saves the place of the player, also before the page ends in any way, and lets only one of all tabs play at a time. */
export class PlaceKeeper {
  places = new Places(storage());
  #player;
  #noted = 0;
  #tabs = new BroadcastChannel("player");

  constructor(player) {
    this.#player = player;
    const note = () => this.note();
    document.addEventListener("timeupdate", () => Math.abs(player.time - this.#noted) >= NOTE_EVERY && note(), true);
    document.addEventListener("pause", note, true);
    document.addEventListener("visibilitychange", note);
    document.addEventListener("turbo:visit", note);
    addEventListener("pagehide", note);
    this.#tabs.addEventListener("message", () => {
      this.places.release();
      player.media.pause();
    });
  }

  /** This tab plays from now on. Returns the place in seconds where another tab stopped meanwhile, 0 if none did. */
  begin() {
    this.#tabs.postMessage("playing");
    return this.places.take(this.#player.track.path);
  }

  finish() {
    this.places.finish(this.#player.track.path);
    this.#player.tell("place");
  }

  note() {
    const { started, track, time, duration, media, unreached } = this.#player;
    // A place that was noted before may have been marked as heard since.
    if (started && !media.ended && time >= unreached && time !== this.#noted) {
      this.#noted = time;
      this.places.keep(track.path, time, duration);
      this.#player.tell("place");
    }
  }
}
