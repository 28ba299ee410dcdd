import { Behavior } from "../lib/behavior.js";
import { choose, setting } from "../lib/settings.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Sets the volume. Hidden where only the device can set it (iOS). */
export class PlayerVolume extends Behavior {
  connected() {
    const { audio } = PodcastPlayer.current;
    const range = this.querySelector("input");
    const mute = this.querySelector("button");
    this.on(range, "input", () => {
      audio.volume = Number(range.value);
      audio.muted = false;
      choose("volume", audio.volume);
    });
    this.on(PodcastPlayer.current, "volumechange", () => {
      range.value = audio.volume;
      mute.setAttribute("aria-pressed", audio.muted);
    });
    audio.volume = setting("volume", 1);
    range.value = audio.volume;
    this.hidden = !settable(audio);
  }
}

function settable(audio) {
  const before = audio.volume;
  audio.volume = before === 1 ? 0.5 : 1;
  const settable = audio.volume !== before;
  audio.volume = before;
  return settable;
}
