import { read, write } from "./storage.js";

/** Seconds: whoever heard less has not begun. */
const BEGUN = 10;

/**
 * Where a listener is in each episode, shared by all tabs. The tab in which play was pressed last owns the place; no
 * other one writes it, so a tab left behind never moves it back.
 */
export class Places {
  #store;
  #claim = null;

  constructor(store) {
    this.#store = store;
  }

  /** The place in the episode at that path, if there is one: at (seconds), of (its length), heard (to the end once). */
  of(path) {
    const place = read(this.#store, key(path), null);
    return typeof place?.at === "number" ? place : null;
  }

  /** Where listening goes on: 0 for what was not begun. */
  resume(path) {
    const at = this.of(path)?.at ?? 0;
    return at >= BEGUN ? at : 0;
  }

  /** Makes this tab the owner, and tells where another one stopped that was it before: 0 where none began. */
  take(path) {
    const place = this.of(path);
    if (this.#owns(path, place)) {
      return 0;
    }
    this.#claim = { path, by: Math.random().toString(36).slice(2), from: place?.by };
    this.#put(path, { at: 0, ...place });
    return this.resume(path);
  }

  /** Another tab is the owner now. */
  release() {
    this.#claim = null;
  }

  /** Writes the place, in seconds, unless another tab owns it. */
  keep(path, at, of) {
    const place = this.of(path);
    if (!this.#owns(path, place)) {
      return false;
    }
    this.#put(path, { ...place, at: Math.round(at * 10) / 10, of: Math.round(of) });
    return true;
  }

  /** Heard to the end: the next time it begins at the beginning, and it stays marked. */
  finish(path) {
    if (this.keep(path, 0, this.of(path)?.of ?? 0)) {
      this.#put(path, { ...this.of(path), heard: true });
    }
  }

  /**
   * Tabs in different processes see each other's writing a little late, so the last note of the owner before may
   * come after the claim. That one is known; whoever else has written has claimed the place since.
   */
  #owns(path, place) {
    return this.#claim?.path === path && [undefined, this.#claim.by, this.#claim.from].includes(place?.by);
  }

  #put(path, place) {
    write(this.#store, key(path), { ...place, by: this.#claim.by });
  }
}

function key(path) {
  return `place:${path}`;
}
