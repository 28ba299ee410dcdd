import { skipLength } from "./settings.js";

const SLOWER_OR_FASTER = 0.1;

/** The actions of buttons, keys and the system's media controls, by name. */
export const ACTIONS = {
  toggle: (player) => (player.playing ? player.media.pause() : player.play()),
  back: (player) => player.skip(-skipLength("back")),
  forward: (player) => player.skip(skipLength("forward")),
  undo: (player) => player.jump(player.before),
  previousChapter: (player) => player.jump(chapterStart(player, -1)),
  nextChapter: (player) => player.jump(chapterStart(player, 1)),
  slower: (player) => player.setSpeed(player.media.playbackRate - SLOWER_OR_FASTER),
  faster: (player) => player.setSpeed(player.media.playbackRate + SLOWER_OR_FASTER),
  mute: (player) => (player.media.muted = !player.media.muted),
};

/** More than three seconds into a chapter, "previous" means its own beginning, as in other players. */
function chapterStart(player, step) {
  const within = player.chapters[player.chapter];
  const from = step < 0 && within && player.publishedTime - within.start > 3 ? player.chapter + 1 : player.chapter;
  const chapter = player.chapters[Math.max(0, from + step)];
  return chapter ? player.shift.toAudio(chapter.start) : player.time;
}
