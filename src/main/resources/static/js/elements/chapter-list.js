import { chapterAt } from "../lib/chapters.js";
import { Behavior } from "../lib/behavior.js";
import { offerFits } from "../lib/fits.js";
import { secondsOf } from "../lib/time-links.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Marks the chapter that is playing in the list on its episode's page. */
export class ChapterList extends Behavior {
  connected() {
    this.links = [...this.querySelectorAll('a[href^="?t="]')];
    this.chapters = this.links.map((link) => ({ start: secondsOf(link)[0] }));
    this.on(document, "timeupdate player:jump player:track player:shift", () => this.show());
    offerFits(this, this.links, this.chapters);
    this.show();
  }

  show() {
    const { isHere, publishedTime } = PodcastPlayer.current;
    const now = isHere ? chapterAt(this.chapters, publishedTime) : -1;
    if (now !== this.now) {
      this.links[this.now]?.removeAttribute("aria-current");
      this.links[now]?.setAttribute("aria-current", "true");
      this.now = now;
    }
  }
}
