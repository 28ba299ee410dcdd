import { PodcastPlayer } from "../elements/podcast-player.js";
import { message } from "./texts.js";
import { secondsOf } from "./time-links.js";

/** While the publisher's times may be wrong: a button beside each chapter or line, to say that it is heard now. */
export function offerFits(list, items, times) {
  const player = PodcastPlayer.current;
  const show = () => {
    const offered = player.isHere && player.approximate;
    list.classList.toggle("is-approximate", offered);
    for (const [n, one] of offered ? items.entries() : []) {
      const item = one.closest("li");
      item.classList.toggle("is-exact", player.isExact(times[n].start));
      item.querySelector(".fit") ?? linkOf(item).after(fitButton(linkOf(item)));
    }
  };
  list.on(list, "click", (event) => {
    const item = event.target.closest(".fit")?.closest("li");
    if (item) {
      // A click on a line plays from there.
      event.stopPropagation();
      player.fit(secondsOf(linkOf(item))[0]);
    }
  });
  list.on(document, "loadedmetadata player:track player:play player:shift", show);
  show();
}

function linkOf(item) {
  return item.querySelector('a[href^="?t="]');
}

/** Its name is no text, which a search in the transcript would find. */
function fitButton({ textContent }) {
  const button = PodcastPlayer.current.querySelector(".player__fit").content.firstElementChild.cloneNode(true);
  button.setAttribute("aria-label", message("for-track", button.title, textContent.trim()));
  return button;
}
