import { Behavior } from "../lib/behavior.js";
import { choose, setting } from "../lib/settings.js";
import { message, written } from "../lib/texts.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Sets the speed of the audio. The browser stores it, and it is the same for all episodes. */
export class PlayerSpeed extends Behavior {
  connected() {
    this.range = this.querySelector("input");
    PodcastPlayer.current.setSpeed(setting("speed", 1));
    this.show();
    this.on(this.range, "input", () => PodcastPlayer.current.setSpeed(Number(this.range.value)));
    this.on(this, "click", (event) => {
      const speed = event.target.closest("button")?.value;
      if (speed) {
        PodcastPlayer.current.setSpeed(Number(speed));
      }
    });
    this.on(document, "ratechange", () => this.show());
    this.on(PodcastPlayer.current, "player:speed", () => {
      choose("speed", PodcastPlayer.current.media.playbackRate);
      this.show();
    });
  }

  show() {
    const speed = PodcastPlayer.current.media.playbackRate;
    this.range.value = speed;
    this.range.setAttribute("aria-valuetext", message("times-as-fast", speed));
    PodcastPlayer.current.querySelectorAll(".player__rate").forEach((rate) => (rate.textContent = `${written(speed)}×`));
  }
}
