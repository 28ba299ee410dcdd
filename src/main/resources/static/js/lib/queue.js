import { read, write } from "./storage.js";

/** The tracks to play next, in their order. Each is in the queue at most once. */
export class Queue {
  #store;

  constructor(store) {
    this.#store = store;
  }

  get tracks() {
    const tracks = read(this.#store, "queue", []);
    return Array.isArray(tracks) ? tracks : [];
  }

  add(track) {
    write(this.#store, "queue", [...this.#without(track.path), track]);
  }

  addFirst(track) {
    write(this.#store, "queue", [track, ...this.#without(track.path)]);
  }

  /** Moves a track by a number of places, negative for earlier. */
  move(path, by) {
    const tracks = this.tracks;
    const from = tracks.findIndex((track) => track.path === path);
    const [track] = tracks.splice(from, 1);
    tracks.splice(Math.max(0, from + by), 0, track);
    write(this.#store, "queue", tracks);
  }

  remove(path) {
    write(this.#store, "queue", this.#without(path));
  }

  has(path) {
    return this.tracks.some((track) => track.path === path);
  }

  #without(path) {
    return this.tracks.filter((track) => track.path !== path);
  }
}
