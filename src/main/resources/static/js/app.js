import { ChapterList } from "./elements/chapter-list.js";
import { ContinueListening } from "./elements/continue-listening.js";
import { CopyText } from "./elements/copy-text.js";
import { JumpBack } from "./elements/jump-back.js";
import { PlayButton } from "./elements/play-button.js";
import { PlayerKeys } from "./elements/player-keys.js";
import { PlayerMessage } from "./elements/player-message.js";
import { PlayerPicture } from "./elements/player-picture.js";
import { PlayerQueue } from "./elements/player-queue.js";
import { PlayerShare } from "./elements/player-share.js";
import { PlayerSpeed } from "./elements/player-speed.js";
import { PlayerTrack } from "./elements/player-track.js";
import { PlayerVolume } from "./elements/player-volume.js";
import { PodcastPlayer } from "./elements/podcast-player.js";
import { SeekBar } from "./elements/seek-bar.js";
import { SkipLengths } from "./elements/skip-lengths.js";
import { SleepTimer } from "./elements/sleep-timer.js";
import { TranscriptSearch } from "./elements/transcript-search.js";
import { TranscriptView } from "./elements/transcript-view.js";
import { UnheardFilter } from "./elements/unheard-filter.js";
import { announcePages } from "./lib/announcement.js";
import { arrive } from "./lib/arrival.js";
import { measureBar } from "./lib/bar-height.js";
import { watchChapters } from "./lib/chapter-watch.js";
import { keepFocus } from "./lib/focus.js";
import { History } from "./lib/history.js";
import { openBeside } from "./lib/leaving.js";
import { joinMediaSession } from "./lib/media-session.js";
import { speakAsThePage } from "./lib/player-language.js";
import { prefetchPages } from "./lib/prefetch.js";
import { storage } from "./lib/storage.js";
import { suggestWhileTyping } from "./lib/suggestions.js";
import { followTimeLinks } from "./lib/time-links.js";
import { loadTurboOnFirstUse } from "./lib/turbo.js";
import { surviveFailures } from "./lib/visits.js";

// A press of a heart renders the page again. These keep the changes that scripts and listener made to the page.
const OWN = "play-button, .episode__video, continue-listening, chapter-list, transcript-view, unheard-filter";

// The shelf moves the page, so it comes first. The parts of the bar come before the buttons of the page, which they hear.
const ELEMENTS = {
  "continue-listening": ContinueListening,
  "player-track": PlayerTrack,
  "player-picture": PlayerPicture,
  "seek-bar": SeekBar,
  "jump-back": JumpBack,
  "player-speed": PlayerSpeed,
  "player-volume": PlayerVolume,
  "skip-lengths": SkipLengths,
  "sleep-timer": SleepTimer,
  "player-share": PlayerShare,
  "player-keys": PlayerKeys,
  "player-message": PlayerMessage,
  "player-queue": PlayerQueue,
  "play-button": PlayButton,
  "chapter-list": ChapterList,
  "copy-text": CopyText,
  "transcript-view": TranscriptView,
  "transcript-search": TranscriptSearch,
  "unheard-filter": UnheardFilter,
};

/** Begins with the controls of the player, as readControls gives them. */
export async function start(controls) {
  speakAsThePage(document.querySelector("podcast-player"), controls);
  // The player comes first, because all other elements use it.
  customElements.define("podcast-player", PodcastPlayer);
  watchChapters(PodcastPlayer.current);
  joinMediaSession(PodcastPlayer.current);
  followTimeLinks();
  suggestWhileTyping();
  prefetchPages();
  announcePages();
  measureBar(PodcastPlayer.current);
  openBeside();
  surviveFailures();
  keepFocus();
  loadTurboOnFirstUse(document.querySelector("[data-turbo-file]").dataset.turboFile);

  document.addEventListener("turbo:load", () => PodcastPlayer.current.offer());
  document.addEventListener("turbo:render", arrive);
  document.addEventListener("player:play", () => new History(storage()).add(PodcastPlayer.current.track));

  document.addEventListener("turbo:before-morph-element", (event) => event.target.matches?.(OWN) && event.preventDefault());
  document.addEventListener("turbo:before-morph-attribute", (event) => event.detail.attributeName === "open" && event.preventDefault());

  // One at a time, because a slow phone takes long for all of them, and answers no touch meanwhile. A time-out would add 4 ms
  // to each.
  for (const [name, element] of Object.entries(ELEMENTS)) {
    await (window.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)));
    customElements.define(name, element);
  }
  arrive();
}
