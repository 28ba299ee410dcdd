import { Behavior } from "../lib/behavior.js";
import { clock } from "../lib/time.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Says what hinders the sound, in words and with a way out; goes on by itself when the network is back. */
export class PlayerMessage extends Behavior {
  #broken = false;

  connected() {
    this.on(PodcastPlayer.current, "error", () => this.#fail());
    this.on(PodcastPlayer.current, "playing", () => this.#recover());
    this.on(PodcastPlayer.current, "loadedmetadata", () => this.#compare());
    this.on(PodcastPlayer.current, "waiting stalled", () => navigator.onLine || this.#fail());
    this.on(document, "player:track", () => this.replaceChildren());
    this.on(window, "online", () => this.#broken && PodcastPlayer.current.retry());
    this.on(window, "offline", () => PodcastPlayer.current.playing && this.#say("You are offline. What is loaded plays on."));
    this.on(this, "click", (event) => event.target.closest("button") && PodcastPlayer.current.retry());
  }

  #fail() {
    const { audio, track, time } = PodcastPlayer.current;
    if (!track) {
      return;
    }
    this.#broken = true;
    const place = time >= 1 ? ` Your place, ${clock(time)}, is kept.` : "";
    this.#say(`${reason(audio.error)}${place}`, again(), file(track));
  }

  #recover() {
    if (this.#broken) {
      this.#broken = false;
      this.replaceChildren();
    }
  }

  #compare() {
    const { surplus, approximate, classList } = PodcastPlayer.current;
    classList.toggle("is-approximate", approximate);
    if (approximate) {
      const longer = surplus > 0 ? "longer" : "shorter";
      this.#say(`This audio is ${clock(Math.abs(surplus))} ${longer} than the feed says, so times are approximate.`);
    }
  }

  #say(text, ...offers) {
    this.replaceChildren(text, ...offers.flatMap((offer) => [" ", offer]));
  }
}

function reason(error) {
  if (!navigator.onLine) {
    return "You are offline. It goes on when the network is back.";
  }
  switch (error?.code) {
    case MediaError.MEDIA_ERR_NETWORK:
      return "The connection broke off.";
    case MediaError.MEDIA_ERR_DECODE:
      return "This browser can’t decode the audio.";
    default:
      return "The audio can’t be loaded: it may be gone, blocked, or of a kind that this browser doesn’t play.";
  }
}

function again() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--small";
  button.textContent = "Try again";
  return button;
}

function file(track) {
  const link = document.createElement("a");
  link.href = track.file;
  link.textContent = "Open the file";
  return link;
}
