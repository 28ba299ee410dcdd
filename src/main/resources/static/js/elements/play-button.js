import { Behavior } from "../lib/behavior.js";
import { PlayingList } from "../lib/playing-list.js";
import { Queue } from "../lib/queue.js";
import { choose } from "../lib/settings.js";
import { storage } from "../lib/storage.js";
import { message, quoted } from "../lib/texts.js";
import { clock, left } from "../lib/time.js";
import { PodcastPlayer, trackOf } from "./podcast-player.js";

/** Plays its episode or adds it to the queue, and shows how much the listener has heard. */
export class PlayButton extends Behavior {
  #queue = new Queue(storage());

  connected() {
    this.track = trackOf(this);
    this.#complete();
    this.on(this, "click", (event) => this.#press(event.target.closest("button")?.value));
    this.on(document, "play pause ended player:track player:play player:place player:queue turbo:render", () => this.show());
    this.on(window, "storage", () => this.show());
    this.show();
  }

  /** Adds the buttons, which are the same in all rows of a list, and says to a screen reader which episode each is for. */
  #complete() {
    if (!this.childElementCount) {
      this.append(PodcastPlayer.current.copyOf("play__buttons"));
      this.querySelectorAll("button").forEach((button) => button.append(" ", quoted(this.track.title)));
    }
  }

  /** The start in the address of the page, in seconds. */
  get start() {
    return this.dataset.start && Number(this.dataset.start);
  }

  get #isLoaded() {
    return PodcastPlayer.current.track?.path === this.track.path;
  }

  show() {
    const playing = this.#isLoaded && PodcastPlayer.current.playing;
    const later = message(this.dataset.page === undefined ? "later" : "play-later");
    this.classList.toggle("play--playing", playing);
    this.querySelector(".play__label").textContent = playing ? message("pause") : this.#label();
    for (const label of this.querySelectorAll(".play__later")) {
      label.textContent = this.#queue.has(this.track.path) ? message("queued") : later;
    }
    this.#showPlace();
  }

  /** The start from the address, until the listener has played the episode on this page. */
  get #asked() {
    return this.#isLoaded && PodcastPlayer.current.started ? undefined : this.start;
  }

  /** The end in the address of the page, which counts together with its start. */
  get #end() {
    return this.#asked === undefined ? undefined : Number(this.dataset.end);
  }

  #label() {
    const { time, media, keeper } = PodcastPlayer.current;
    const loaded = media.ended ? 0 : time;
    const at = this.#asked ?? (this.#isLoaded ? loaded : keeper.places.resume(this.track.path));
    return at < 1 ? (this.dataset.label ?? message("play")) : message(this.#asked ? "play-from" : "resume-at", clock(at));
  }

  #showPlace() {
    const { path } = this.track;
    const { places } = PodcastPlayer.current.keeper;
    const heard = places.isHeard(path);
    this.closest("li")?.classList.toggle("is-heard", heard);
    for (const mark of this.querySelectorAll(".play__mark")) {
      mark.textContent = message(heard ? "mark-not-heard" : "mark-heard");
    }
    const shown = this.querySelector(".play__place");
    if (shown) {
      const { at, of } = places.of(path) ?? {};
      // Where the length is unknown, so is the rest.
      const measured = places.resume(path) > 0 && of > at;
      shown.textContent = measured ? left(of - at) : heard ? message("heard") : "";
      shown.classList.toggle("play__place--begun", measured);
      shown.style.setProperty("--done", measured ? at / of : 0);
    }
  }

  #press(what) {
    const player = PodcastPlayer.current;
    if (what === "play") {
      this.#isLoaded && player.playing ? player.media.pause() : player.play(this.track, this.#asked, this.#end);
    } else if (what === "list") {
      new PlayingList(storage()).begin(this.track);
      choose("autoplay", true);
      player.play(this.track);
      player.tell("list");
    } else if (what === "heard") {
      const { places } = player.keeper;
      places.mark(this.track.path, !places.isHeard(this.track.path));
      player.tell("place");
    } else if (what) {
      this.#wait(what);
      player.tell("queue");
    }
  }

  #wait(what) {
    if (what === "next") {
      this.#queue.addFirst(this.track);
    } else if (this.#queue.has(this.track.path)) {
      this.#queue.remove(this.track.path);
    } else {
      this.#queue.add(this.track);
    }
  }
}
