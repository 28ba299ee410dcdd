import { read, write } from "./storage.js";

const MOST_PLAYED = 100;

/** The tracks that the listener has played in this browser, the last one first. */
export class History {
  #store;

  constructor(store) {
    this.#store = store;
  }

  get tracks() {
    const tracks = read(this.#store, "history", []);
    return Array.isArray(tracks) ? tracks : [];
  }

  add(track) {
    const others = this.tracks.filter(({ path }) => path !== track.path);
    write(this.#store, "history", [track, ...others].slice(0, MOST_PLAYED));
  }

  clear() {
    this.#store.removeItem("history");
  }
}
