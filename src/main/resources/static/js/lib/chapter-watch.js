import { chapterAt } from "./chapters.js";

/** Fetches the chapters of the current track, and fires player:chapter when another chapter begins. */
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
  player.addEventListener("player:shift", () => check(player, false));
  document.addEventListener("timeupdate", () => check(player, false), true);
}

function check(player, always) {
  const now = chapterAt(player.chapters, player.publishedTime);
  if (now !== player.chapter || always) {
    player.chapter = now;
    player.tell("chapter");
  }
}

/** Chapters come as JSON Chapters 1.2 of the podcast namespace. If the fetch fails, the episode plays without. */
async function fetchChapters(path) {
  try {
    const answer = await fetch(`${path}/chapters.json`);
    const { chapters } = await answer.json();
    return chapters.map(({ startTime, title, img }) => ({ start: startTime, title, image: img }));
  } catch {
    return [];
  }
}
