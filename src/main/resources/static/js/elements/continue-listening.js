import { Behavior } from "../lib/behavior.js";
import { History } from "../lib/history.js";
import { storage } from "../lib/storage.js";
import { quoted } from "../lib/texts.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Episodes on the shelf. The history has the others. */
const ON_SHELF = 6;

/** Shows the episodes that the listener has begun, and the history. Without any, there is nothing to see. */
export class ContinueListening extends Behavior {
  #history = new History(storage());

  connected() {
    if (!this.childElementCount) {
      this.append(PodcastPlayer.current.copyOf("shelf__content"));
    }
    this.on(this.querySelector("[value=clear]"), "click", () => {
      this.#history.clear();
      this.show();
    });
    this.on(document, "player:play player:place", () => this.#isStale && this.show());
    this.on(window, "storage", () => this.show());
    this.show();
  }

  show() {
    const begun = this.#begun;
    const played = this.#tracks.filter(({ path }) => begun.every((track) => track.path !== path));
    this.hidden = !this.#tracks.length;
    this.querySelector(".shelf__begun").replaceChildren(...begun.map((track) => this.#row(track)));
    this.querySelector(".shelf__played").replaceChildren(...played.map((track) => this.#row(track)));
    this.querySelector(".shelf__none").hidden = begun.length > 0;
    this.querySelector(".shelf__history").hidden = !played.length;
  }

  get #tracks() {
    const { under = "" } = this.dataset;
    return this.#history.tracks.filter(({ path }) => path?.startsWith(under));
  }

  get #begun() {
    const { places } = PodcastPlayer.current.keeper;
    return this.#tracks.filter(({ path }) => places.resume(path)).slice(0, ON_SHELF);
  }

  /** The player notes the place every few seconds; the rows show it by themselves. */
  get #isStale() {
    const shown = [...this.querySelectorAll(".shelf__begun play-button")].map(({ dataset }) => dataset.path);
    return shown.join() !== this.#begun.map(({ path }) => path).join();
  }

  #row(track) {
    const row = this.querySelector("template").content.cloneNode(true);
    const link = row.querySelector(".shelf__title");
    link.href = track.path;
    link.textContent = track.title;
    row.querySelector(".shelf__podcast").textContent = track.podcast;
    if (track.cover) {
      row.querySelector("li").prepend(coverOf(track));
    }
    Object.assign(row.querySelector("play-button").dataset, track);
    row.querySelectorAll("button").forEach((button) => button.append(" ", quoted(track.title)));
    return row;
  }
}

function coverOf({ cover }) {
  return Object.assign(new Image(64, 64), { src: cover, alt: "", className: "shelf__cover" });
}
