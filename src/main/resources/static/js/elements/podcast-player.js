import { ACTIONS } from "../lib/actions.js";
import { PlaceKeeper } from "../lib/place-keeper.js";
import { seekTo } from "../lib/seek.js";
import { Shift } from "../lib/shift.js";
import { stopAt } from "../lib/stop-at.js";
import { read, storage, write } from "../lib/storage.js";

/** Milliseconds between two skips that count as one jump. */
const ONE_JUMP = 3000;

/** Seconds by which the feed's length may be wrong before the page calls times approximate. */
const TOLERANCE = 5;

/**
 * The player bar with an audio and a video element. All stay through all navigations. The player plays and jumps, and
 * fires player:… events; other elements listen to them and to those of the media, and show the state.
 */
export class PodcastPlayer extends HTMLElement {
  /** The only player. Use this and not a query, because the player is in no document while Turbo renders a page. */
  static current = null;

  track = null;
  chapters = [];
  chapter = -1;
  /** The place before the last jump, in seconds. */
  before = null;
  /** Whether the listener has played the track since it was loaded. */
  started = false;
  /** The place in seconds that the host of the audio can't jump to. An earlier one is not kept. */
  unreached = 0;
  shift = new Shift();
  #start = null;
  /** Whether the start is a time of the publisher. */
  #published = false;
  #asked = false;
  #skipped = -ONE_JUMP;

  connectedCallback() {
    if (PodcastPlayer.current) {
      return;
    }
    PodcastPlayer.current = this;
    this.sound = this.media = this.querySelector("audio");
    this.picture = this.querySelector("video");
    this.sound.controls = false;
    this.querySelector(".player__panel").hidden = false;
    this.keeper = new PlaceKeeper(this);
    document.addEventListener("loadedmetadata", () => this.#measured(), true);
    for (const media of [this.sound, this.picture]) {
      const on = (type, listener) => media.addEventListener(type, () => media === this.media && listener());
      on("play", () => this.#played());
      on("ended", () => this.#ended());
      on("loadedmetadata", () => this.#loaded());
    }
    this.addEventListener("click", (event) => ACTIONS[event.target.closest("[data-act]")?.dataset.act]?.(this));
    this.offer();
  }

  /** A copy of what a template of this name contains, for elements that are the same on all pages. */
  copyOf(template) {
    return this.querySelector(`template.${template}`).content.cloneNode(true);
  }

  /** The current place in seconds, also before the audio is loaded. */
  get time() {
    return this.#start ?? this.media.currentTime;
  }

  /** The current place in the time of chapters, transcripts and links. */
  get publishedTime() {
    return this.shift.toPublisher(this.time);
  }

  /** The length in seconds: of the audio once it is loaded, until then from the feed; 0 if unknown. */
  get duration() {
    return Number.isFinite(this.media.duration) ? this.media.duration : Number(this.track?.seconds ?? 0);
  }

  /** Seconds by which the audio is longer than the feed says, negative if shorter, because of other advertisements. */
  get surplus() {
    const { duration } = this.media;
    return Number.isFinite(duration) && this.track?.seconds ? duration - Number(this.track.seconds) : 0;
  }

  /** Whether the publisher's times may be wrong for this audio. */
  get approximate() {
    return Math.abs(this.surplus) > TOLERANCE;
  }

  /** Whether the listener has set this time of the publisher, and no other difference remains. */
  isExact(second) {
    return Math.abs(this.surplus - this.shift.toAudio(second) + second) <= TOLERANCE;
  }

  /** Whether the page shows the episode that was played last. */
  get isHere() {
    return this.started && this.track.path === location.pathname;
  }

  get playing() {
    return !this.media.paused && !this.media.ended;
  }

  /** Until the listener plays something: loads the episode that was played last, or else the episode of the page. */
  offer() {
    const page = document.querySelector("play-button[data-page]");
    const last = read(storage(), "track", null);
    const isHere = !last?.path || last.path === page?.dataset.path;
    const track = isHere ? page && trackOf(page) : last;
    if (!this.started && this.media.paused && track && track.path !== this.track?.path) {
      this.#load(track, isHere ? page.dataset.start : undefined);
      this.#published &&= this.#start > 0;
      // The bar keeps also the place near the end of an episode that counts as heard.
      this.#start ||= this.keeper.places.of(track.path)?.at ?? 0;
    }
  }

  /**
   * Plays the track, or continues the current one: from this second of the publisher if given, otherwise from its saved
   * place; and up to the second end if given.
   */
  play(track = this.track, at = undefined, end = undefined) {
    if (track.path !== this.track?.path) {
      this.#load(track, at);
    } else if (at !== undefined) {
      this.#asked = this.#published = true;
      this.jump(this.shift.toAudio(at));
    }
    if (end) {
      stopAt(this.media, this.publishedTime, end, (second) => this.shift.toAudio(second));
    }
    // This fails if another track replaces this one, or if the audio can't be loaded, which fires an error event.
    return this.media.play().catch(() => {});
  }

  /** Several skips in a row count as one jump. */
  skip(by) {
    const from = performance.now() - this.#skipped < ONE_JUMP ? this.before : this.time;
    this.#skipped = performance.now();
    this.jump(this.time + by, from);
  }

  /** Returns false if the host of the audio can't jump there. */
  jump(to, from = this.time) {
    const at = Math.max(0, this.duration ? Math.min(to, this.duration) : to);
    if (!this.media.readyState) {
      this.#start = at;
    } else if (!this.#seek(at)) {
      return false;
    }
    this.before = from;
    this.tell("jump");
    return true;
  }

  setSpeed(speed) {
    const rate = Math.round(Math.min(3, Math.max(0.5, speed)) * 100) / 100;
    this.media.defaultPlaybackRate = this.media.playbackRate = rate;
    // The ratechange event comes later, or never if the page ends before.
    this.tell("speed");
  }

  /** The listener hears this second of the publisher now. */
  fit(second) {
    this.shift.add([second, this.time], this.surplus > 0);
    this.tell("shift");
  }

  /** Loads the audio again and continues at the place where it failed. */
  retry() {
    this.#start = this.time;
    this.#published = false;
    this.media.load();
    return this.play();
  }

  /** Fires a player:… event on the page, and returns false if a listener of the event canceled it. */
  tell(news) {
    return this.dispatchEvent(new CustomEvent(`player:${news}`, { bubbles: true, cancelable: true }));
  }

  #load(track, at) {
    this.keeper.note();
    Object.assign(this, { track, chapters: [], chapter: -1, before: null, started: false, unreached: 0, shift: new Shift() });
    this.#asked = this.#published = at !== undefined;
    this.#start = Number(at ?? this.keeper.places.resume(track.path));
    this.#use(track.video ? this.picture : this.sound);
    // The server leads to the file that the feed names today; a stored track may be years old.
    this.media.src = `${track.path}/audio`;
    this.classList.add("player--loaded");
    this.tell("track");
  }

  /** A phone plays the sound of an audio element on behind a locked screen, but not that of a video. */
  #use(media) {
    const before = this.media;
    if (media !== before) {
      const { volume, muted, playbackRate } = before;
      Object.assign(media, { volume, muted, defaultPlaybackRate: playbackRate });
      this.media = media;
      before.pause();
      before.removeAttribute("src");
      before.load();
    }
  }

  /** Comes before all others learn the length. */
  #measured() {
    this.shift = new Shift(storage(), this.track.path, this.media.duration);
  }

  #loaded() {
    const start = this.#published ? this.shift.toAudio(this.#start) : this.#start;
    this.#start = null;
    if (start && !this.#seek(start)) {
      this.unreached = Math.max(start, this.keeper.places.resume(this.track.path));
      this.tell("unreached");
    }
  }

  #seek(at) {
    const reached = seekTo(this.media, at);
    if (!reached) {
      this.tell("unreached");
    }
    return reached;
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
    } else if (elsewhere && Math.abs(elsewhere - this.time) > 2 && !this.jump(elsewhere)) {
      this.unreached = elsewhere;
    }
    this.#asked = false;
    this.started = true;
    write(storage(), "track", this.track);
    this.tell("play");
  }
}

/** The track from the data attributes of an element, and from the row and the list where it stands. */
export function trackOf(element) {
  const { page, start, end, label, ...own } = element.dataset;
  return { ...rowOf(element), ...own };
}

function rowOf(element) {
  const row = element.closest(".episode-list__item");
  if (!row) {
    return {};
  }
  const link = row.querySelector(".episode-list__link");
  const picture = row.querySelector("img.cover");
  const cover = picture?.getAttribute("src");
  const covers = picture && { cover, artwork: picture.srcset.split(", ").at(-1).split(" ")[0] || cover };
  return { ...row.parentElement.dataset, ...covers, path: link.getAttribute("href"), title: link.textContent.trim() };
}
