import { message } from "../lib/texts.js";
import { clock, spoken } from "../lib/time.js";

/**
 * Plays an episode in a frame on a page of another site. It stores nothing, because browsers may refuse storage there.
 * The fragment in the address of the audio lets the browser start and stop it at the right seconds.
 */
export class EmbedPlayer extends HTMLElement {
  connectedCallback() {
    this.audio = this.querySelector("audio");
    this.button = this.querySelector("button");
    this.range = this.querySelector("input");
    this.#showControls(true);
    this.button.addEventListener("click", () => (this.audio.paused ? this.audio.play().catch(() => {}) : this.audio.pause()));
    this.range.addEventListener("input", () => this.#write(Number(this.range.value)));
    this.range.addEventListener("change", () => (this.audio.currentTime = Number(this.range.value)));
    for (const type of ["play", "pause", "ended", "durationchange", "timeupdate", "seeked"]) {
      this.audio.addEventListener(type, () => this.#show());
    }
    this.audio.addEventListener("error", () => this.#fail());
    this.#show();
  }

  /** In seconds; before the audio is loaded, from the feed. */
  get duration() {
    return Number.isFinite(this.audio.duration) ? this.audio.duration : Number(this.dataset.seconds ?? 0);
  }

  #show() {
    const { audio } = this;
    const playing = !audio.paused && !audio.ended;
    this.classList.toggle("embed__player--playing", playing);
    this.button.querySelector("span").textContent = message(playing ? "pause" : "play");
    this.range.max = Math.floor(this.duration);
    const time = audio.readyState || audio.currentTime ? audio.currentTime : Number(this.dataset.start ?? 0);
    // A listener who drags the slider sees the time under the finger.
    if (!this.range.matches(":active")) {
      this.range.value = time;
      this.#write(time);
    }
  }

  #write(time) {
    const { duration } = this;
    this.querySelector(".embed__time").textContent = duration ? message("of", clock(time), clock(duration)) : clock(time);
    this.range.setAttribute("aria-valuetext", duration ? message("of", spoken(time), spoken(duration)) : spoken(time));
  }

  /** The browser's own controls may know more. */
  #fail() {
    this.#showControls(false);
    document.querySelector(".embed__trouble").textContent = message("unloadable");
  }

  #showControls(own) {
    this.audio.controls = !own;
    this.querySelector(".embed__controls").hidden = !own;
  }
}
