import { read, storage, write } from "./storage.js";

/** The settings of the listener: speed, volume, keys, autoplay. */
export function setting(name, otherwise) {
  return read(storage(), "settings", {})[name] ?? otherwise;
}

export function choose(name, value) {
  write(storage(), "settings", { ...read(storage(), "settings", {}), [name]: value });
}
