import { ACTIONS } from "../lib/actions.js";
import { Behavior } from "../lib/behavior.js";
import { choose, setting } from "../lib/settings.js";
import { PodcastPlayer } from "./podcast-player.js";

const KEYS = {
  " ": "toggle", k: "toggle", j: "back", ArrowLeft: "back", l: "forward", ArrowRight: "forward", "<": "slower",
  ">": "faster", m: "mute",
};

/** Keys that the focused element uses itself. */
const OWN_KEYS = {
  " ": "a, button, input, select, summary, textarea",
  ArrowLeft: "input, select, textarea, [role=group]",
  ArrowRight: "input, select, textarea, [role=group]",
};

/** Keyboard shortcuts: in the player, on the whole page or not at all (WCAG 2.1.4), and never in a text field. */
export class PlayerKeys extends Behavior {
  connected() {
    this.where = this.querySelector("select");
    this.where.value = setting("keys", "player");
    this.on(this.where, "change", () => choose("keys", this.where.value));
    this.on(this.querySelector("button"), "click", () => this.#help());
    this.on(document, "keydown", (event) => this.#press(event));
  }

  #press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !this.#wanted(event.target)) {
      return;
    }
    const player = PodcastPlayer.current;
    if (event.key === "?") {
      this.#help();
    } else if (/^[0-9]$/.test(event.key) && player.duration) {
      player.jump((player.duration * Number(event.key)) / 10);
    } else if (KEYS[event.key] && !event.target.closest?.(OWN_KEYS[event.key] ?? "none")) {
      ACTIONS[KEYS[event.key]](player);
    } else {
      return;
    }
    event.preventDefault();
  }

  #wanted(target) {
    const typing = target.closest?.("textarea, select, [contenteditable], input:not([type=range], [type=checkbox])");
    const here = this.where.value === "page" || PodcastPlayer.current.contains(target);
    return PodcastPlayer.current.track && this.where.value !== "off" && here && !typing;
  }

  #help() {
    // A menu gives the focus back to its button, and the dialog does so later.
    PodcastPlayer.current.querySelectorAll(":popover-open").forEach((menu) => menu.hidePopover());
    PodcastPlayer.current.querySelector("dialog").showModal();
  }
}
