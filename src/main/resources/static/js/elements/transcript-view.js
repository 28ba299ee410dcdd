import { chapterAt } from "../lib/chapters.js";
import { Behavior } from "../lib/behavior.js";
import { offerFits } from "../lib/fits.js";
import { secondsOf } from "../lib/time-links.js";
import { PodcastPlayer } from "./podcast-player.js";

/** A transcript that scrolls with the audio until the reader scrolls. A click on a line starts the audio there. */
export class TranscriptView extends Behavior {
  /** Whether a pressed pointer has stopped the scrolling. */
  #held = false;

  connected() {
    this.lines = [...this.querySelectorAll("li:has(a[href^='?t='])")];
    this.times = this.lines.map((line) => ({ start: secondsOf(line.querySelector("a"))[0] }));
    this.scroller = this.querySelector("ol");
    this.follow = this.querySelector("input[type=checkbox]");
    this.querySelector(".transcript__tools").hidden = false;
    this.scroller.classList.add("transcript__lines--scrolling");
    this.scroller.tabIndex = 0;
    this.on(document, "timeupdate player:shift", () => this.show());
    this.on(this.scroller, "wheel touchmove pointerdown keydown", (event) => this.#unfollow(event));
    this.on(this.follow, "change", () => this.#scroll());
    this.on(this.scroller, "click", (event) => this.#press(event));
    offerFits(this, this.lines, this.times);
    this.show();
  }

  show() {
    const { isHere, publishedTime } = PodcastPlayer.current;
    const now = isHere ? chapterAt(this.times, publishedTime) : -1;
    if (now !== this.now) {
      this.lines[this.now]?.removeAttribute("aria-current");
      this.lines[now]?.setAttribute("aria-current", "true");
      this.now = now;
      this.#scroll();
    }
  }

  /** Scrolls to a line or to words in it, only inside the transcript; the page does not move. */
  bring(place) {
    const [words, view] = [place, this.scroller].map((one) => one.getBoundingClientRect());
    this.scroller.scrollBy({ top: (words.top + words.bottom - view.top - view.bottom) / 2 });
  }

  #scroll() {
    const line = this.lines[this.now];
    if (line && this.follow.checked) {
      this.bring(line);
    }
  }

  /** Stops the scrolling. A reader who presses a pointer may want to select words, which must not move away. */
  #unfollow({ type, key }) {
    this.#held = type === "pointerdown" && this.follow.checked;
    this.follow.checked &&= key === "Enter";
  }

  /** A click on a line starts the audio there, and the transcript scrolls again. A selection of words does neither. */
  #press(event) {
    this.follow.checked ||= this.#held && getSelection().isCollapsed;
    if (!event.target.closest("a") && getSelection().isCollapsed) {
      event.target.closest("li")?.querySelector(".transcript__time")?.click();
    }
  }
}
