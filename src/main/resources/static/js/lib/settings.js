import { read, storage, write } from "./storage.js";

/** How far a skip goes, in seconds, unless the listener chooses another length. */
const SKIPS = { back: 15, forward: 30 };

/** The settings of the listener: speed, volume, keys, autoplay, lengths of skips. */
export function setting(name, otherwise) {
  return read(storage(), "settings", {})[name] ?? otherwise;
}

export function choose(name, value) {
  write(storage(), "settings", { ...read(storage(), "settings", {}), [name]: value });
}

/** In seconds; the direction is back or forward. */
export function skipLength(direction) {
  return setting(direction, SKIPS[direction]);
}
