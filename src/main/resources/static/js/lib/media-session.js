import { ACTIONS } from "./actions.js";
import { skipLength } from "./settings.js";

/** Connects the player with the media controls of the system: lock screen, keyboard, headset, watch. */
export function joinMediaSession(player) {
  const session = navigator.mediaSession;
  if (!session) {
    return;
  }
  const handle = (action, handler) => {
    try {
      session.setActionHandler(action, handler);
    } catch {
      // The browser does not know this action.
    }
  };
  handle("play", () => player.play());
  handle("pause", () => player.media.pause());
  handle("seekbackward", ({ seekOffset }) => player.skip(-(seekOffset ?? skipLength("back"))));
  handle("seekforward", ({ seekOffset }) => player.skip(seekOffset ?? skipLength("forward")));
  handle("seekto", ({ seekTime }) => player.jump(seekTime));
  const describe = () => {
    handle("previoustrack", player.chapters.length > 1 ? () => ACTIONS.previousChapter(player) : null);
    handle("nexttrack", player.chapters.length > 1 ? () => ACTIONS.nextChapter(player) : null);
    session.metadata = metadata(player);
  };
  player.addEventListener("player:play", describe);
  player.addEventListener("player:chapter", () => player.started && describe());
  for (const type of ["play", "pause", "ratechange", "seeked", "loadedmetadata", "durationchange"]) {
    document.addEventListener(type, () => place(session, player), true);
  }
}

function metadata({ track, chapters, chapter }) {
  const part = chapters[chapter];
  const image = part?.image ?? track.artwork;
  return new MediaMetadata({
    title: part ? part.title : track.title,
    artist: part ? track.title : track.podcast,
    album: track.podcast,
    artwork: image ? [{ src: image }] : [],
  });
}

function place(session, { media, time, playing }) {
  session.playbackState = playing ? "playing" : "paused";
  if (Number.isFinite(media.duration)) {
    session.setPositionState({ duration: media.duration, playbackRate: media.playbackRate, position: Math.min(time, media.duration) });
  }
}
