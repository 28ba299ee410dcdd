/** The browser's storage. If the browser refuses it, values last as long as the page. */
export function storage() {
  try {
    localStorage.getItem("");
    return localStorage;
  } catch {
    return forgetful;
  }
}

const kept = new Map();
const forgetful = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, value),
  removeItem: (key) => kept.delete(key),
};

/** The stored value of a key, or the given default if there is none or it is not JSON. */
export function read(store, key, otherwise) {
  try {
    return JSON.parse(store.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Stores a value. A full storage stays as it is. */
export function write(store, key, value) {
  try {
    store.setItem(key, JSON.stringify(value));
  } catch {
    // The player works without stored values.
  }
}
