import { Behavior } from "../lib/behavior.js";
import { choose, setting } from "../lib/settings.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Sets the volume. Hidden where only the device can set it (iOS). */
export class PlayerVolume extends Behavior {
  connected() {
    const player = PodcastPlayer.current;
    const range = this.querySelector("input");
    const mute = this.querySelector("button");
    this.on(range, "input", () => {
      player.media.volume = Number(range.value);
      player.media.muted = false;
      choose("volume", player.media.volume);
    });
    this.on(document, "volumechange", () => {
      range.value = player.media.volume;
      mute.setAttribute("aria-pressed", player.media.muted);
    });
    player.media.volume = setting("volume", 1);
    range.value = player.media.volume;
    this.hidden = !settable(player.media);
  }
}

function settable(media) {
  const before = media.volume;
  media.volume = before === 1 ? 0.5 : 1;
  const settable = media.volume !== before;
  media.volume = before;
  return settable;
}
