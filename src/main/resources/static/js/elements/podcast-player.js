import { ACTIONS } from "../lib/actions.js";
import { PlaceKeeper } from "../lib/place-keeper.js";
import { read, storage } from "../lib/storage.js";

/** Milliseconds between two skips that are undone together. */
const ONE_JUMP = 3000;

/** Seconds by which a length may be wrong before times are called approximate. */
const HONEST = 5;

/**
 * The bar and its one audio element, which outlive every navigation. It plays and jumps, and tells the page so with
 * player:… events; what the bar shows is up to the elements in it.
 */
export class PodcastPlayer extends HTMLElement {
  /** The only one. Asked for at the moment of use: while Turbo renders a page it is in none. */
  static current = null;

  track = null;
  chapters = [];
  chapter = -1;
  /** Seconds: where the last jump began. */
  before = null;
  /** Whether the track was played since it was loaded. */
  started = false;
  #start = null;
  #asked = false;
  #skipped = -ONE_JUMP;

  connectedCallback() {
    if (PodcastPlayer.current) {
      return;
    }
    PodcastPlayer.current = this;
    this.audio = this.querySelector("audio");
    this.audio.controls = false;
    this.querySelector(".player__panel").hidden = false;
    this.keeper = new PlaceKeeper(this);
    this.audio.addEventListener("play", () => this.#played());
    this.audio.addEventListener("ended", () => this.#ended());
    this.audio.addEventListener("loadedmetadata", () => this.#loaded());
    this.addEventListener("click", (event) => ACTIONS[event.target.closest("[data-act]")?.dataset.act]?.(this));
    this.offer();
  }

  /** Seconds from the beginning, also before anything is loaded. */
  get time() {
    return this.#start ?? this.audio.currentTime;
  }

  /** Seconds, as the audio says once it is there, as the feed says until then; 0 where nobody knows. */
  get duration() {
    return Number.isFinite(this.audio.duration) ? this.audio.duration : Number(this.track?.seconds ?? 0);
  }

  /** Seconds by which the audio is longer than the feed says, less than 0 where shorter: advertisements come and go. */
  get surplus() {
    const { duration } = this.audio;
    return Number.isFinite(duration) && this.track?.seconds ? duration - Number(this.track.seconds) : 0;
  }

  /** Whether the times that the publisher names may be off. */
  get approximate() {
    return Math.abs(this.surplus) > HONEST;
  }

  /** Whether the page that is shown is that of the episode that was played last. */
  get isHere() {
    return this.started && this.track.path === location.pathname;
  }

  get playing() {
    return !this.audio.paused && !this.audio.ended;
  }

  /** While nothing was played: makes ready what the page is about, or what was played the last time. */
  offer() {
    const page = document.querySelector("play-button[data-page]");
    const track = page ? trackOf(page) : read(storage(), "track", null);
    if (!this.started && track?.path && track.path !== this.track?.path) {
      this.#load(track, page?.dataset.start);
    }
  }

  /** Plays the track, or goes on with the one that is there: from that second, else from its place. */
  play(track = this.track, at = undefined) {
    if (track.path !== this.track?.path) {
      this.#load(track, at);
    } else if (at !== undefined) {
      this.#asked = true;
      this.jump(at);
    }
    // It fails when another track comes in between, or the audio can't be had, which the error event tells.
    return this.audio.play().catch(() => {});
  }

  /** Several in a row are one jump. */
  skip(by) {
    const from = performance.now() - this.#skipped < ONE_JUMP ? this.before : this.time;
    this.#skipped = performance.now();
    this.jump(this.time + by, from);
  }

  jump(to, from = this.time) {
    this.before = from;
    const at = Math.max(0, this.duration ? Math.min(to, this.duration) : to);
    if (this.audio.readyState) {
      this.audio.currentTime = at;
    } else {
      this.#start = at;
    }
    this.tell("jump");
  }

  setSpeed(speed) {
    const rate = Math.round(Math.min(3, Math.max(0.5, speed)) * 100) / 100;
    this.audio.defaultPlaybackRate = this.audio.playbackRate = rate;
    // The ratechange event comes later, which may be never where the page ends.
    this.tell("speed");
  }

  /** Loads the audio once more and goes on where it broke off. */
  retry() {
    this.#start = this.time;
    this.audio.load();
    return this.play();
  }

  /** Tells the page, and whether nobody there objects. */
  tell(news) {
    return this.dispatchEvent(new CustomEvent(`player:${news}`, { bubbles: true, cancelable: true }));
  }

  #load(track, at) {
    this.keeper.note();
    Object.assign(this, { track, chapters: [], chapter: -1, before: null, started: false });
    this.#asked = at !== undefined;
    this.#start = Number(at ?? this.keeper.places.resume(track.path));
    this.audio.src = track.source;
    this.tell("track");
  }

  #loaded() {
    if (this.#start) {
      this.audio.currentTime = this.#start;
    }
    this.#start = null;
  }

  #ended() {
    this.keeper.finish();
    if (this.tell("end")) {
      this.tell("next");
    }
  }

  #played() {
    const elsewhere = this.keeper.begin();
    if (elsewhere && this.#asked) {
      this.before = elsewhere;
    } else if (elsewhere && Math.abs(elsewhere - this.time) > 2) {
      this.jump(elsewhere);
    }
    this.#asked = false;
    this.started = true;
    this.tell("play");
  }
}

/** What an element with a track's data says of it. */
export function trackOf({ dataset }) {
  const { page, start, ...track } = dataset;
  return track;
}
