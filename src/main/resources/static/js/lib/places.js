import { read, write } from "./storage.js";

/** In seconds. An earlier place counts as not begun. */
const BEGUN = 10;

/** The rest that may be missing of an episode that was heard: this many seconds or this share, whichever is longer. */
const REST = 30;
const SHARE = 0.02;

/**
 * The listener's place in each episode, shared by all tabs. The tab where play was pressed last owns the place. Only
 * the owner writes it, so an older tab never moves it back.
 */
export class Places {
  #store;
  #claim = null;

  constructor(store) {
    this.#store = store;
  }

  /** The place in an episode, or null: at (seconds), of (length in seconds), heard (whether played to the end). */
  of(path) {
    const place = read(this.#store, key(path), null);
    return typeof place?.at === "number" ? place : null;
  }

  /** The second where listening continues, 0 if the episode is not begun or was heard. */
  resume(path) {
    const { at = 0, of } = this.of(path) ?? {};
    return at >= BEGUN && !isNearEnd(at, of) ? at : 0;
  }

  /** Whether the episode was heard, and not begun again since. */
  isHeard(path) {
    return Boolean(this.of(path)?.heard) && !this.resume(path);
  }

  /**
   * Marks the episode as heard or as not heard. In both cases, it starts at the beginning the next time. If it plays
   * meanwhile, nobody owns the place of a heard one any more, until the listener presses play again.
   */
  mark(path, heard) {
    const place = this.of(path);
    write(this.#store, key(path), { ...place, at: 0, heard, by: heard ? newName() : place?.by });
  }

  /** Makes this tab the owner. Returns the second where another tab stopped, 0 if none did since this tab owned it. */
  take(path) {
    const place = this.of(path);
    if (this.#owns(path, place)) {
      return 0;
    }
    this.#claim = { path, by: newName(), from: place?.by };
    this.#put(path, { at: 0, ...place });
    return this.resume(path);
  }

  /** Gives up the ownership, because another tab plays now. */
  release() {
    this.#claim = null;
  }

  /** Writes the place, in seconds, unless another tab owns it. */
  keep(path, at, of) {
    const place = this.of(path);
    if (!this.#owns(path, place)) {
      return false;
    }
    this.#put(path, { ...place, at: Math.round(at * 10) / 10, of: Math.round(of), heard: place?.heard || isNearEnd(at, of) });
    return true;
  }

  /** Marks the episode as heard. It starts at the beginning the next time. */
  finish(path) {
    if (this.keep(path, 0, this.of(path)?.of ?? 0)) {
      this.#put(path, { ...this.of(path), heard: true });
    }
  }

  /**
   * Tabs in different processes see each other's writes a little late, so the last write of the former owner may come
   * after the claim, and is accepted. A write of any other tab means that this tab has become the owner since.
   */
  #owns(path, place) {
    return this.#claim?.path === path && [undefined, this.#claim.by, this.#claim.from].includes(place?.by);
  }

  #put(path, place) {
    write(this.#store, key(path), { ...place, by: this.#claim.by });
  }
}

/** The end of a short episode is no rest, so half of it must be heard. Without a known length, nothing is near the end. */
function isNearEnd(at, of) {
  return at >= of / 2 && at <= of && of - at <= Math.max(REST, of * SHARE);
}

function newName() {
  return Math.random().toString(36).slice(2);
}

function key(path) {
  return `place:${path}`;
}
