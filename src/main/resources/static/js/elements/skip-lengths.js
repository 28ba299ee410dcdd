import { Behavior } from "../lib/behavior.js";
import { choose, skipLength } from "../lib/settings.js";
import { message } from "../lib/texts.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Lets the listener choose how far the buttons, the keys and the system's media controls skip. */
export class SkipLengths extends Behavior {
  connected() {
    for (const select of this.querySelectorAll("select")) {
      select.value = skipLength(select.name);
      this.on(select, "change", () => {
        choose(select.name, Number(select.value));
        this.#show(select.name);
      });
      this.#show(select.name);
    }
  }

  /** Numbers on buttons have no text around them. */
  #show(direction) {
    const length = skipLength(direction);
    for (const place of PodcastPlayer.current.querySelectorAll(`[data-skip="${direction}"]`)) {
      place.textContent = place.dataset.text ? message(place.dataset.text, length) : length;
    }
  }
}
