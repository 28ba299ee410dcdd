import { Behavior } from "../lib/behavior.js";
import { message } from "../lib/texts.js";
import { clock } from "../lib/time.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Says why the audio does not play, and offers what to do. Plays on by itself when the network is back. */
export class PlayerMessage extends Behavior {
  #broken = false;

  connected() {
    // Pictures and captions fire this event as well.
    this.on(document, "error", ({ target }) => target === PodcastPlayer.current.media && this.#fail());
    this.on(document, "playing", () => this.#recover());
    this.on(document, "loadedmetadata", () => this.#compare());
    this.on(document, "waiting stalled", () => navigator.onLine || this.#fail());
    this.on(document, "player:shift", () => this.#compare(PodcastPlayer.current.publishedTime));
    this.on(document, "player:unreached", () => this.#stuck());
    this.on(document, "player:track", () => this.replaceChildren());
    this.on(window, "online", () => this.#broken && PodcastPlayer.current.retry());
    this.on(window, "offline", () => PodcastPlayer.current.playing && this.#say(message("plays-offline")));
    this.on(this, "click", (event) => event.target.closest("button") && PodcastPlayer.current.retry());
  }

  #fail() {
    const { media, track, time } = PodcastPlayer.current;
    if (!track) {
      return;
    }
    this.#broken = true;
    const why = message(reason(media.error));
    this.#say(time >= 1 ? message("place-kept", why, clock(time)) : why, again(), file(track));
  }

  #recover() {
    if (this.#broken) {
      this.#broken = false;
      this.replaceChildren();
    }
  }

  /** From this second of the publisher on, the listener has set the times. */
  #compare(from = PodcastPlayer.current.shift.points[0]?.[0]) {
    const { surplus, approximate, classList, isHere } = PodcastPlayer.current;
    classList.toggle("is-approximate", approximate);
    if (approximate) {
      const offered = isHere && document.querySelector("chapter-list, transcript-view");
      const differs = message(surplus > 0 ? "longer" : "shorter", clock(Math.abs(surplus)));
      this.#say(from >= 0 ? message("fits", clock(from)) : offered ? `${differs} ${message("how-to-fit")}` : differs);
    }
  }

  #stuck() {
    const { unreached } = PodcastPlayer.current;
    const why = message("no-jumps");
    this.#say(unreached ? message("place-kept", why, clock(unreached)) : why);
  }

  #say(text, ...offers) {
    this.replaceChildren(text, ...offers.flatMap((offer) => [" ", offer]));
  }
}

/** The key of the message for an error of the media element. */
function reason(error) {
  if (!navigator.onLine) {
    return "offline";
  }
  switch (error?.code) {
    case MediaError.MEDIA_ERR_NETWORK:
      return "connection-failed";
    case MediaError.MEDIA_ERR_DECODE:
      return "undecodable";
    default:
      return "unloadable";
  }
}

function again() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--small";
  button.textContent = message("try-again");
  return button;
}

function file(track) {
  const link = document.createElement("a");
  link.href = `${track.path}/file`;
  Object.assign(link, { target: "_blank", rel: "noopener", textContent: message("open-file") });
  return link;
}
