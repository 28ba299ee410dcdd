import { Behavior } from "../lib/behavior.js";
import { message } from "../lib/texts.js";
import { clock, spoken } from "../lib/time.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Shows the current place in numbers and on a slider. The audio jumps when the listener releases the slider. */
export class SeekBar extends Behavior {
  #dragging = false;

  connected() {
    this.range = this.querySelector("input");
    this.on(document, "timeupdate durationchange seeking player:track player:jump", () => this.show());
    this.on(this.range, "input", () => {
      this.#dragging = true;
      this.#write(Number(this.range.value));
    });
    this.on(this.range, "change", () => {
      this.#dragging = false;
      PodcastPlayer.current.jump(Number(this.range.value));
    });
    // Browsers fire no change event after a drag that ends where it began.
    this.on(this.range, "pointerup pointercancel blur", () => {
      this.#dragging = false;
    });
    this.show();
  }

  show() {
    if (!this.#dragging) {
      const { time, duration } = PodcastPlayer.current;
      this.range.max = Math.floor(duration);
      this.range.value = time;
      this.#write(time);
    }
  }

  #write(time) {
    const { duration } = PodcastPlayer.current;
    const [elapsed, remaining] = this.querySelectorAll(".player__number");
    elapsed.textContent = clock(time);
    remaining.textContent = `−${clock(duration - Math.floor(time))}`;
    remaining.parentElement.hidden = !duration;
    this.range.setAttribute("aria-valuetext", duration ? message("of", spoken(time), spoken(duration)) : spoken(time));
  }
}
