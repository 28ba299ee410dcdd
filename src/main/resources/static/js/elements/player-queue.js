import { Behavior } from "../lib/behavior.js";
import { PlayingList } from "../lib/playing-list.js";
import { Queue } from "../lib/queue.js";
import { choose, setting } from "../lib/settings.js";
import { storage } from "../lib/storage.js";
import { message } from "../lib/texts.js";
import { rounded } from "../lib/time.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Seconds before the end of an episode. A list that has changed while it played is read again then. */
const SOON = 60;

/** Says what plays next, and plays it when an episode ends: first the queue, then the list that plays on by itself. */
export class PlayerQueue extends Behavior {
  queue = new Queue(storage());
  list = new PlayingList(storage());
  /** The next track of the list as far as it is known. */
  #ahead = null;
  #looking = null;
  #asked = null;

  connected() {
    for (const [name, otherwise] of [["autoplay", true], ["skip-heard", false]]) {
      this.#choice(name, otherwise);
    }
    this.on(this, "click", (event) => this.#press(event.target.closest("button")));
    this.on(document, "player:next", () => this.#next());
    this.on(document, "player:play", () => this.#leave(PodcastPlayer.current.track));
    this.on(document, "player:place", () => this.#refresh());
    this.on(document, "player:queue", () => this.show());
    this.on(document, "player:list", () => this.#look());
    this.on(window, "storage", () => this.show());
    this.#ahead = this.list.current?.ahead[0] ?? null;
    this.show();
  }

  get autoplay() {
    return this.querySelector("[name=autoplay]");
  }

  show() {
    const { tracks } = this.queue;
    const list = this.list.current;
    const rows = this.querySelector("ol");
    const shown = [...rows.children].map(({ dataset }) => dataset.path);
    const { lang } = PodcastPlayer.current;
    // The list may be read at any time, and a replaced row would lose the focus.
    if (rows.lang !== lang || shown.join() !== tracks.map(({ path }) => path).join()) {
      rows.replaceChildren(...tracks.map((track) => this.#row(track)));
      rows.lang = lang;
    }
    this.querySelector(".player__sum").textContent = rounded(tracks.reduce((sum, { seconds }) => sum + Number(seconds ?? 0), 0));
    this.querySelector(".player__empty").hidden = Boolean(tracks.length || list);
    this.querySelector(".player__list").hidden = !list;
    Object.assign(this.querySelector(".player__list-name"), { textContent: list?.name, href: list?.address });
    this.querySelector(".player__list-next").textContent = this.#afterQueue?.title ?? (this.#ahead ? "" : message("end-of-list"));
    PodcastPlayer.current.querySelector(".player__next").textContent = this.autoplay.checked ? next(tracks[0], list && this.#ahead, list) : "";
  }

  /** The next track of the list that does not play before from the queue, as far as it is known. */
  get #afterQueue() {
    const known = [this.#ahead, ...(this.list.current?.ahead ?? [])];
    return known.find((track) => track && !this.queue.has(track.path) && !this.#isLeftOut(track.path));
  }

  #isLeftOut(path) {
    return this.querySelector("[name=skip-heard]").checked && PodcastPlayer.current.keeper.places.isHeard(path);
  }

  #choice(name, otherwise) {
    const box = this.querySelector(`[name=${name}]`);
    box.checked = setting(name, otherwise);
    this.on(box, "change", () => {
      choose(name, box.checked);
      this.#look();
    });
  }

  #row(track) {
    const row = this.querySelector("template").content.cloneNode(true);
    const link = row.querySelector("a");
    link.textContent = track.title;
    link.href = track.path;
    row.querySelector(".player__length").textContent = rounded(track.seconds);
    row.querySelector("li").dataset.path = track.path;
    row.querySelectorAll("button").forEach((button) => button.setAttribute("aria-label", message("for-track", button.dataset.name ?? button.textContent, track.title)));
    return row;
  }

  #press(button) {
    const path = button?.closest("li")?.dataset.path;
    const track = this.queue.tracks.find((one) => one.path === path);
    if (button?.value === "stop") {
      this.list.end();
      this.show();
      this.autoplay.focus();
    } else if (!track) {
      // The click missed the buttons, or another tab has removed the track meanwhile.
    } else if (button.value === "play") {
      PodcastPlayer.current.play(track);
    } else if (button.value === "remove") {
      this.queue.remove(path);
      PodcastPlayer.current.tell("queue");
      this.autoplay.focus();
    } else {
      this.queue.move(path, button.value === "up" ? -1 : 1);
      PodcastPlayer.current.tell("queue");
      this.querySelector(`[data-path="${CSS.escape(path)}"] [value=${button.value}]`).focus();
    }
  }

  async #next() {
    if (this.autoplay.checked) {
      const track = this.queue.tracks[0] ?? (await this.#looking);
      if (track) {
        await PodcastPlayer.current.play(track);
      } else {
        this.list.end();
        this.show();
      }
    }
  }

  /** A track of the queue only interrupts the list, unless it is the next one there as well. */
  #leave(track) {
    if (!this.queue.has(track.path) || track.path === this.#ahead?.path) {
      this.list.reach(track);
    }
    if (this.queue.has(track.path)) {
      this.queue.remove(track.path);
      PodcastPlayer.current.tell("queue");
    }
    this.#look();
  }

  #refresh() {
    const { time, duration, track } = PodcastPlayer.current;
    if (duration - time < SOON && this.#asked !== track.path) {
      this.#asked = track.path;
      this.#look();
    }
  }

  /** Finds the next track of the list. Only the last look counts, whichever ends last. */
  async #look() {
    const looking = (this.#looking = this.list.next((path) => this.#isLeftOut(path)));
    const found = await looking;
    if (looking === this.#looking) {
      this.#ahead = found;
      this.show();
    }
  }
}

/** "Next: title – list", empty where nothing follows. */
function next(waiting, ahead, list) {
  const track = waiting ?? ahead;
  return !track ? "" : waiting ? message("next", track.title) : message("next-of", track.title, list.name);
}
