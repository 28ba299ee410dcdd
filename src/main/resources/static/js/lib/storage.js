/** This browser's storage, or one that forgets with the page where the browser refuses it. */
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

/** What is stored under a key, or otherwise what is given: also where it is not what we wrote. */
export function read(store, key, otherwise) {
  try {
    return JSON.parse(store.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps a value; a full storage keeps what it has. */
export function write(store, key, value) {
  try {
    store.setItem(key, JSON.stringify(value));
  } catch {
    // Listening goes on without being remembered.
  }
}
