import { readControls } from "./controls.js";
import { speak } from "./texts.js";

/** What a page says in its language: attributes besides the texts. */
const SAID = ["lang", "dir", "aria-label", "title", "data-name"];

/**
 * Adds the controls to the bar, which stays from page to page. Before a page in another language is shown, the bar takes
 * over the texts of that language.
 */
export function speakAsThePage(player, controls) {
  let spoken = document.body.dataset.controls;
  speak(withoutTexts(controls));
  player.append(...controls.childNodes);

  document.addEventListener("turbo:before-render", (event) => {
    const { newBody, resume } = event.detail;
    const next = newBody.dataset.controls;
    if (next && next !== spoken) {
      event.preventDefault();
      const change = (theirs) => {
        speak(withoutTexts(theirs));
        takeOver(player, theirs);
        spoken = next;
      };
      // Without a network, the bar keeps its language.
      readControls(next).then(change, () => {}).finally(resume);
    }
  });
}

function withoutTexts(controls) {
  const texts = controls.querySelector("script");
  texts.remove();
  return texts;
}

function takeOver(player, theirs) {
  // Without the line that only the page of an episode has.
  const parts = (bar) => bar.querySelectorAll(":scope > :not(.player__start, audio)");
  copy(player, theirs);
  parts(player).forEach((part, n) => adopt(part, parts(theirs)[n]));
}

/** Leaves out what scripts have filled in: they do so again when the bar is on the next page. */
function adopt(mine, theirs) {
  copy(mine, theirs);
  const [own, other] = [mine, theirs].map((one) => (one.content ?? one).childNodes);
  if (own.length === other.length) {
    own.forEach((node, n) => {
      if (node.nodeType === Node.TEXT_NODE) {
        node.data = /\p{L}/u.test(other[n].data) ? other[n].data : node.data;
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        adopt(node, other[n]);
      }
    });
  }
}

function copy(mine, theirs) {
  for (const name of SAID.filter((one) => theirs.hasAttribute(one))) {
    mine.setAttribute(name, theirs.getAttribute(name));
  }
}
