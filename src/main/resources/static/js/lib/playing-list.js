import { trackOf } from "../elements/podcast-player.js";
import { pageAt } from "./page.js";
import { read, write } from "./storage.js";

/** Pages on which an episode is looked for that is no longer where it was, and pages of heard episodes in a row. */
const MOST_PAGES = 5;

/**
 * The list that plays on by itself. The list is its page: the next episode is the one that the page shows after the
 * current one at that time. So filters and orders count, a changed list too, and nothing is copied into the queue.
 */
export class PlayingList {
  #store;

  constructor(store) {
    this.#store = store;
  }

  /** The address and name of the list, the path of the episode that it has come to, and what it knew to follow; or null. */
  get current() {
    const list = read(this.#store, "list", null);
    return list?.address && Array.isArray(list.ahead) ? list : null;
  }

  /** Plays on after the track in the list on this page. */
  begin({ path }) {
    const tracks = tracksOf(document);
    const ahead = tracks.slice(tracks.findIndex((track) => track.path === path) + 1);
    write(this.#store, "list", { address: location.pathname + location.search, name: nameOf(document), path, ahead });
  }

  end() {
    this.#store.removeItem("list");
  }

  /** The list goes on after this track, if it is one of its own. Others, such as those of the queue, only interrupt it. */
  reach({ path }) {
    const list = this.current;
    const at = list?.ahead.findIndex((track) => track.path === path) ?? -1;
    if (at >= 0) {
      write(this.#store, "list", { ...list, path, ahead: list.ahead.slice(at + 1) });
    }
  }

  /**
   * Finds the next track, or null after the last one. Without a network, it is the next one that was known before.
   *
   * @param isLeftOut says whether the listener wants to pass over a path
   */
  async next(isLeftOut) {
    const list = this.current;
    if (!list) {
      return null;
    }
    const known = list.ahead.find((track) => !isLeftOut(track.path)) ?? null;
    try {
      const found = await this.#find(list, isLeftOut);
      return found === undefined ? known : found;
    } catch {
      return known;
    }
  }

  /** The next track, null after the last, undefined where the current one is no longer in the list. */
  async #find(list, isLeftOut) {
    let passed = false;
    let address = list.address;
    for (let page = 0; page < MOST_PAGES && address; page++) {
      const shown = await load(address);
      const at = shown.tracks.findIndex((track) => track.path === list.path);
      const rest = passed ? shown.tracks : at < 0 ? [] : shown.tracks.slice(at + 1);
      passed ||= at >= 0;
      const next = rest.findIndex((track) => !isLeftOut(track.path));
      if (next >= 0) {
        this.#remember(list, address, rest.slice(next));
        return rest[next];
      }
      address = shown.next;
    }
    return passed ? null : undefined;
  }

  /** The list may have changed while the page was on its way. */
  #remember(list, address, ahead) {
    if (this.current?.path === list.path) {
      write(this.#store, "list", { ...list, address, ahead });
    }
  }
}

/** The tracks that the document shows as rows, in their order. */
export function tracksOf(page) {
  return [...page.querySelectorAll(".episode-list play-button")].map(trackOf);
}

/** The name of a list: the heading of its page, and the filters. */
function nameOf(page) {
  const filters = [...page.querySelectorAll(".tags--chosen bdi")];
  return [page.querySelector("h1"), ...filters].map((part) => part.textContent.trim()).join(", ");
}

async function load(address) {
  const page = await pageAt(address);
  const next = page.querySelector(".pager [rel=next]")?.getAttribute("href");
  return { tracks: tracksOf(page), next: next && new URL(next, new URL(address, location.href)).href };
}
