import { Behavior } from "../lib/behavior.js";
import { left } from "../lib/time.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Milliseconds in which the sound grows silent. */
const FADE = 10_000;

/** Stops the sound later: after some minutes, or where a chapter or the episode ends. */
export class SleepTimer extends Behavior {
  #until = Infinity;
  /** How loud it was before it began to grow silent, while it does. */
  #volume = null;
  #chapter = -1;

  connected() {
    this.select = this.querySelector("select");
    this.on(this.select, "change", () => this.#set());
    this.on(PodcastPlayer.current, "timeupdate", () => this.#check());
    this.on(PodcastPlayer.current, "pause", () => this.#restore());
    this.on(PodcastPlayer.current, "play", () => this.#until <= Date.now() && this.#reset());
    this.on(document, "player:end", (event) => this.#end(event));
    this.on(document, "player:chapter", () => this.#endChapter());
  }

  #set() {
    const minutes = Number(this.select.value);
    this.#chapter = PodcastPlayer.current.chapter;
    this.#restore();
    this.#until = minutes ? Date.now() + minutes * 60_000 : Infinity;
    this.#show();
  }

  #check() {
    const rest = this.#until - Date.now();
    if (rest <= 0) {
      this.#stop();
    } else if (rest < FADE) {
      this.#volume ??= PodcastPlayer.current.audio.volume;
      PodcastPlayer.current.audio.volume = (this.#volume * rest) / FADE;
    }
    this.#show();
  }

  #end(event) {
    if (this.select.value === "episode") {
      event.preventDefault();
      this.#stop();
    }
  }

  /** A chapter also changes when the listener jumps; that is not its end. */
  #endChapter() {
    const { audio, playing, chapter } = PodcastPlayer.current;
    if (this.select.value === "chapter" && playing && !audio.seeking && chapter === this.#chapter + 1) {
      this.#stop();
    }
    this.#chapter = chapter;
  }

  #stop() {
    PodcastPlayer.current.audio.pause();
    this.#reset();
  }

  /** Also when its time came in a pause: whoever plays again is awake. */
  #reset() {
    this.select.value = "";
    this.#set();
  }

  #restore() {
    PodcastPlayer.current.audio.volume = this.#volume ?? PodcastPlayer.current.audio.volume;
    this.#volume = null;
  }

  #show() {
    const text = this.#until === Infinity ? "" : left((this.#until - Date.now()) / 1000);
    this.querySelector(".player__left").textContent = text;
  }
}
