import { Behavior } from "../lib/behavior.js";
import { pageAt } from "../lib/page.js";
import { PodcastPlayer } from "./podcast-player.js";

/**
 * Shows the picture of a video: in its place on the episode's page, and on other pages small above the bar, where the
 * listener can close it. The player's one video element moves there and plays on.
 */
export class PlayerPicture extends Behavior {
  #track = null;
  #captioned = false;
  #closed = false;
  /** The page's own video while the player's is in its place. */
  #replaced = null;

  connected() {
    this.on(document, "player:track", () => this.#begin());
    this.on(document, "player:play", () => this.#play());
    this.on(document, "turbo:before-render", ({ detail }) => detail.renderMethod !== "morph" && this.#leave());
    this.on(document, "turbo:render", () => this.show());
    this.on(document, "loadedmetadata player:shift", () => this.#fit());
    this.on(PodcastPlayer.current.picture, "load", () => this.#fit());
    this.on(document, "click", ({ target }) => this.#press(target));
    this.on(this.querySelector("button"), "click", () => this.#close());
    this.#begin();
  }

  show() {
    const { picture, media, track, started } = PodcastPlayer.current;
    const place = media === picture ? placeIn(document, track) : null;
    if (place && picture.parentNode !== place) {
      this.#replaced = place.querySelector("video");
      move(picture, place);
      this.#replaced.remove();
      this.#closed = false;
      this.#caption();
    }
    this.hidden = media !== picture || Boolean(place) || !started || this.#closed;
    // In its place, a video has the browser's controls, for the whole screen and captions. The page's own begins by a click.
    picture.controls = Boolean(place);
    document.querySelectorAll(".episode__video > video").forEach((video) => (video.controls = video === picture));
  }

  #begin() {
    const { picture, track } = PodcastPlayer.current;
    if (track !== this.#track) {
      this.#leave();
      this.#track = track;
      this.#captioned = this.#closed = false;
      picture.replaceChildren();
      picture.poster = track.artwork ?? "";
      this.querySelector("a").href = track.path;
    }
    this.show();
  }

  #play() {
    this.show();
    this.#caption();
  }

  /** Before another page or another track comes. */
  #leave() {
    const { picture } = PodcastPlayer.current;
    if (this.#replaced) {
      picture.after(this.#replaced);
      this.#replaced = null;
      picture.controls = false;
      move(picture, this);
    }
  }

  #close() {
    this.#closed = true;
    this.show();
    PodcastPlayer.current.querySelector(".player__toggle").focus();
  }

  #press(target) {
    if (target.matches?.(".episode__video > video") && target !== PodcastPlayer.current.picture) {
      document.querySelector("play-button[data-page] [value=play]").click();
    }
  }

  /** The page of the episode names the captions. */
  async #caption() {
    const { picture, media } = PodcastPlayer.current;
    const track = this.#track;
    if (media === picture && !this.#captioned) {
      this.#captioned = true;
      const named = this.#replaced ?? (await pageAt(track.path).then((page) => placeIn(page, track), () => null));
      if (track === this.#track) {
        picture.append(...(named?.cloneNode(true).querySelectorAll("track") ?? []));
      }
    }
  }

  /** Captions have the publisher's times, which the listener may have shifted. */
  #fit() {
    const { picture, shift } = PodcastPlayer.current;
    for (const cue of [...picture.textTracks].flatMap(({ cues }) => [...(cues ?? [])])) {
      cue.published ??= [cue.startTime, cue.endTime];
      [cue.startTime, cue.endTime] = cue.published.map((second) => shift.toAudio(second));
    }
  }
}

/** The element for the picture of a track on a page, if it is the track's page. */
function placeIn(page, { path }) {
  return page.querySelector(`.episode__video[data-path="${CSS.escape(path)}"]`);
}

/** A removal ends more than a move, such as the focus, but older browsers only know removals. */
function move(element, parent) {
  parent.moveBefore && element.isConnected ? parent.moveBefore(element, parent.firstChild) : parent.prepend(element);
}
