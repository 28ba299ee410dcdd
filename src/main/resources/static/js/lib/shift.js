import { read, write } from "./storage.js";

/** Stored files, and points for each. */
const MOST = 50;

/**
 * Translates between the publisher's times and those of the loaded audio, which may have other advertisements. The
 * listener gives points, [publisher's second, second of the audio]. Each counts up to the next one.
 */
export class Shift {
  #store;
  #file;

  /** Versions of a file differ in length. Without a file, nothing is shifted. */
  constructor(store, path, length) {
    this.#store = store;
    this.#file = { path, length };
    const known = this.#files.find((file) => this.#isSame(file))?.points;
    this.points = [known].flat().filter((point) => Number.isFinite(shiftOf(point)));
  }

  toAudio(second) {
    return this.#translate(second, 0, 1);
  }

  toPublisher(second) {
    return this.#translate(second, 1, 0);
  }

  /**
   * Adds a point, and removes those that contradict it. Advertisements only add time, so earlier points are shifted less,
   * give or take a second, and later ones more; in a shorter audio the reverse.
   */
  add(point, isLonger) {
    const fits = (other) => {
      const side = Math.sign(other[0] - point[0]);
      return side * (other[1] - point[1]) > 0 && (isLonger ? side : -side) * (shiftOf(other) - shiftOf(point)) > -1;
    };
    this.points = [point, ...this.points.filter(fits)].slice(0, MOST).sort((one, other) => one[0] - other[0]);
    const others = this.#files.filter((file) => !this.#isSame(file));
    write(this.#store, "shifts", [{ ...this.#file, points: this.points }, ...others].slice(0, MOST));
  }

  /** No time passes the next point. */
  #translate(second, from, to) {
    const at = this.points.findLastIndex((point) => point[from] <= second);
    const point = this.points[at] ?? [0, 0];
    return Math.min(second + point[to] - point[from], this.points[at + 1]?.[to] ?? Infinity);
  }

  get #files() {
    return [read(this.#store, "shifts", [])].flat();
  }

  #isSame(file) {
    return file?.path === this.#file.path && Math.abs(file.length - this.#file.length) < 0.1;
  }
}

function shiftOf(point) {
  return point?.[1] - point?.[0];
}
