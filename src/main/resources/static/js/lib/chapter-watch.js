import { chapterAt } from "./chapters.js";

/** Fetches the chapters of what is played, and tells when another one begins. */
export function watchChapters(player) {
  player.addEventListener("player:play", async () => {
    const { track } = player;
    const chapters = await fetchChapters(track.path);
    if (player.track === track) {
      player.chapters = chapters;
      player.querySelectorAll(".player__button--chapter").forEach((button) => (button.hidden = chapters.length < 2));
      check(player, true);
    }
  });
  player.addEventListener("player:track", () => check(player, true));
  player.audio.addEventListener("timeupdate", () => check(player, false));
}

function check(player, always) {
  const now = chapterAt(player.chapters, player.time);
  if (now !== player.chapter || always) {
    player.chapter = now;
    player.tell("chapter");
  }
}

/** As the podcast namespace writes them (JSON Chapters 1.2); an episode is as well heard without. */
async function fetchChapters(path) {
  try {
    const answer = await fetch(`${path}/chapters.json`);
    const { chapters } = await answer.json();
    return chapters.map(({ startTime, title, img }) => ({ start: startTime, title, image: img }));
  } catch {
    return [];
  }
}
