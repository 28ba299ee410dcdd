import { Behavior } from "../lib/behavior.js";
import { chapterAt } from "../lib/chapters.js";
import { left } from "../lib/time.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Milliseconds in which the volume falls to zero. */
const FADE = 10_000;

/** Pauses the audio after some minutes, or at the end of the chapter or episode. */
export class SleepTimer extends Behavior {
  #until = Infinity;
  /** The volume before it began to fall, null unless it is falling. */
  #volume = null;
  /** The chapter that plays, with its list: a list that is loaded again, or a jump, ends no chapter. */
  #within = {};

  connected() {
    this.select = this.querySelector("select");
    this.on(this.select, "change", () => this.#set());
    this.on(document, "timeupdate", () => this.#check());
    this.on(document, "pause", () => this.#restore());
    this.on(document, "play", () => this.#until <= Date.now() && this.#reset());
    this.on(document, "player:end", (event) => this.#end(event));
    this.on(document, "player:jump player:shift", () => this.#enter());
    this.on(document, "player:chapter", () => this.#endChapter());
  }

  #set() {
    const minutes = Number(this.select.value);
    this.#enter();
    this.#restore();
    this.#until = minutes ? Date.now() + minutes * 60_000 : Infinity;
    this.#show();
  }

  #check() {
    const rest = this.#until - Date.now();
    if (rest <= 0) {
      this.#stop();
    } else if (rest < FADE) {
      this.#volume ??= PodcastPlayer.current.media.volume;
      PodcastPlayer.current.media.volume = (this.#volume * rest) / FADE;
    }
    this.#show();
  }

  #end(event) {
    if (["chapter", "episode"].includes(this.select.value)) {
      event.preventDefault();
      this.#stop();
    }
  }

  #enter() {
    const { chapters, publishedTime } = PodcastPlayer.current;
    this.#within = { chapters, chapter: chapterAt(chapters, publishedTime) };
  }

  #endChapter() {
    const { playing, chapters, chapter } = PodcastPlayer.current;
    const ended = chapters === this.#within.chapters && chapter === this.#within.chapter + 1;
    this.#within = { chapters, chapter };
    if (this.select.value === "chapter" && playing && ended) {
      this.#stop();
    }
  }

  #stop() {
    PodcastPlayer.current.media.pause();
    this.#reset();
  }

  /** Also turns the timer off when it ended during a pause: a listener who plays again is awake. */
  #reset() {
    this.select.value = "";
    this.#set();
  }

  #restore() {
    PodcastPlayer.current.media.volume = this.#volume ?? PodcastPlayer.current.media.volume;
    this.#volume = null;
  }

  #show() {
    const text = this.#until === Infinity ? "" : left((this.#until - Date.now()) / 1000);
    this.querySelector(".player__left").textContent = text;
  }
}
