import { announce } from "../lib/announcement.js";
import { Behavior } from "../lib/behavior.js";
import { PlaceKeeper } from "../lib/place-keeper.js";
import { seekTo } from "../lib/seek.js";
import { stopAt } from "../lib/stop-at.js";
import { message } from "../lib/texts.js";
import { clock } from "../lib/time.js";

/** The video on its episode's page. Its place is kept like that of the audio, and only one of them plays at a time. */
export class EpisodeVideo extends Behavior {
  started = false;
  /** As for the bar: the place in seconds that the host can't jump to. An earlier one is not kept. */
  unreached = 0;
  #start = 0;

  connected() {
    this.audio = this.querySelector("video");
    this.keeper = new PlaceKeeper(this, this.signal);
    this.#start = Number(this.dataset.start ?? this.keeper.places.resume(this.dataset.path));
    this.on(this.audio, "loadedmetadata", () => this.#loaded());
    this.on(this.audio, "play", () => this.#played());
    this.on(this.audio, "ended", () => this.keeper.finish());
  }

  get track() {
    return this.dataset;
  }

  get time() {
    return this.audio.readyState ? this.audio.currentTime : this.#start;
  }

  get duration() {
    return Number.isFinite(this.audio.duration) ? this.audio.duration : 0;
  }

  /** Plays from a second, and up to another if given. */
  play(start, end) {
    this.#start = start;
    if (this.audio.readyState) {
      seekTo(this.audio, start);
    }
    if (end) {
      stopAt(this.audio, start, end);
    }
    return this.audio.play().catch(() => {});
  }

  tell(news) {
    return this.dispatchEvent(new CustomEvent(`player:${news}`, { bubbles: true }));
  }

  #loaded() {
    if (this.#start && !seekTo(this.audio, this.#start)) {
      this.unreached = Math.max(this.#start, this.keeper.places.resume(this.dataset.path));
      announce(message("place-kept", message("no-jumps"), clock(this.unreached)), true);
    }
  }

  #played() {
    this.started = true;
    this.keeper.begin();
  }
}
