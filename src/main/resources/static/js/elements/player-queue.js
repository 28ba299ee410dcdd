import { Behavior } from "../lib/behavior.js";
import { Queue } from "../lib/queue.js";
import { choose, setting } from "../lib/settings.js";
import { storage } from "../lib/storage.js";
import { message } from "../lib/texts.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Shows the queue, and plays its next episode when one ends, if the listener chose that. */
export class PlayerQueue extends Behavior {
  queue = new Queue(storage());

  connected() {
    this.autoplay = this.querySelector("input");
    this.autoplay.checked = setting("autoplay", false);
    this.on(this.autoplay, "change", () => choose("autoplay", this.autoplay.checked));
    this.on(this.querySelector("ol"), "click", (event) => this.#press(event.target.closest("button")));
    this.on(document, "player:next", () => this.#next());
    this.on(document, "player:play", () => this.#leave(PodcastPlayer.current.track.path));
    this.on(document, "player:queue", () => this.show());
    this.on(window, "storage", () => this.show());
    this.show();
  }

  show() {
    const rows = this.queue.tracks.map((track) => {
      const row = this.querySelector("template").content.cloneNode(true);
      const link = row.querySelector("a");
      link.textContent = track.title;
      link.href = track.path;
      row.querySelector("li").dataset.path = track.path;
      row.querySelectorAll("button").forEach((button) => button.setAttribute("aria-label", message("for-track", button.textContent, track.title)));
      return row;
    });
    this.querySelector("ol").replaceChildren(...rows);
    this.querySelector(".player__empty").hidden = rows.length > 0;
  }

  #press(button) {
    const path = button?.closest("li").dataset.path;
    const track = this.queue.tracks.find((one) => one.path === path);
    if (!track) {
      // The click missed the buttons, or another tab has removed the track meanwhile.
      return;
    }
    if (button.value === "play") {
      PodcastPlayer.current.play(track);
    } else {
      this.#leave(path);
      this.autoplay.focus();
    }
  }

  #next() {
    const [next] = this.queue.tracks;
    if (next && this.autoplay.checked) {
      PodcastPlayer.current.play(next);
    }
  }

  #leave(path) {
    if (this.queue.has(path)) {
      this.queue.remove(path);
      PodcastPlayer.current.tell("queue");
    }
  }
}
