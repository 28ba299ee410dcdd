import { ChapterList } from "./elements/chapter-list.js";
import { EpisodeVideo } from "./elements/episode-video.js";
import { JumpBack } from "./elements/jump-back.js";
import { PlayButton } from "./elements/play-button.js";
import { PlayerKeys } from "./elements/player-keys.js";
import { PlayerMessage } from "./elements/player-message.js";
import { PlayerQueue } from "./elements/player-queue.js";
import { PlayerShare } from "./elements/player-share.js";
import { PlayerSpeed } from "./elements/player-speed.js";
import { PlayerTrack } from "./elements/player-track.js";
import { PlayerVolume } from "./elements/player-volume.js";
import { PodcastPlayer } from "./elements/podcast-player.js";
import { SeekBar } from "./elements/seek-bar.js";
import { SleepTimer } from "./elements/sleep-timer.js";
import { TranscriptSearch } from "./elements/transcript-search.js";
import { TranscriptView } from "./elements/transcript-view.js";
import { UnheardFilter } from "./elements/unheard-filter.js";
import { announcePages } from "./lib/announcement.js";
import { measureBar } from "./lib/bar-height.js";
import { watchChapters } from "./lib/chapter-watch.js";
import { keepFocus } from "./lib/focus.js";
import { openBeside } from "./lib/leaving.js";
import { joinMediaSession } from "./lib/media-session.js";
import { prefetchPages } from "./lib/prefetch.js";
import { suggestWhileTyping } from "./lib/suggestions.js";
import { followTimeLinks } from "./lib/time-links.js";
import { loadTurboOnFirstUse } from "./lib/turbo.js";
import { surviveFailures } from "./lib/visits.js";

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

customElements.define("player-track", PlayerTrack);
customElements.define("seek-bar", SeekBar);
customElements.define("jump-back", JumpBack);
customElements.define("player-speed", PlayerSpeed);
customElements.define("player-volume", PlayerVolume);
customElements.define("sleep-timer", SleepTimer);
customElements.define("player-share", PlayerShare);
customElements.define("player-keys", PlayerKeys);
customElements.define("player-message", PlayerMessage);
customElements.define("player-queue", PlayerQueue);
customElements.define("play-button", PlayButton);
customElements.define("chapter-list", ChapterList);
customElements.define("episode-video", EpisodeVideo);
customElements.define("transcript-view", TranscriptView);
customElements.define("transcript-search", TranscriptSearch);
customElements.define("unheard-filter", UnheardFilter);

document.addEventListener("turbo:load", () => PodcastPlayer.current.offer());

// A press of a heart renders the page again. These keep the changes that scripts and listener made to the page.
const OWN = "play-button, chapter-list, transcript-view, unheard-filter";
document.addEventListener("turbo:before-morph-element", (event) => event.target.matches?.(OWN) && event.preventDefault());
document.addEventListener("turbo:before-morph-attribute", (event) => event.detail.attributeName === "open" && event.preventDefault());
