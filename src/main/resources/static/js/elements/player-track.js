import { Behavior } from "../lib/behavior.js";
import { message } from "../lib/texts.js";
import { PodcastPlayer } from "./podcast-player.js";

/** Shows the current track: cover, title, chapter, a link to the episode's page, and the download link. */
export class PlayerTrack extends Behavior {
  connected() {
    this.on(document, "player:track player:chapter", () => this.show());
    this.on(document, "play playing pause ended waiting emptied", () => this.showState());
    this.show();
  }

  show() {
    const { track, chapters, chapter } = PodcastPlayer.current;
    if (!track) {
      return;
    }
    const [link, title] = this.querySelectorAll("a");
    link.href = title.href = track.path;
    title.textContent = track.title;
    this.querySelector(".player__part").textContent = chapters[chapter]?.title ?? track.podcast;
    link.hidden = !track.cover;
    link.ariaHidden = "true";
    link.replaceChildren(...(track.cover ? [cover(track.cover)] : []));
    PodcastPlayer.current.querySelector(".player__file").href = `${track.path}/file`;
    this.showState();
  }

  showState() {
    const { media, playing, classList } = PodcastPlayer.current;
    classList.toggle("player--playing", playing);
    classList.toggle("player--waiting", playing && media.readyState < HTMLMediaElement.HAVE_FUTURE_DATA);
    PodcastPlayer.current.querySelector(".player__toggle span").textContent = message(playing ? "pause" : "play");
  }
}

function cover(src) {
  return Object.assign(new Image(48, 48), { src, alt: "", className: "player__cover" });
}
