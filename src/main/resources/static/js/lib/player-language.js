/** What a page says in its language: attributes besides the texts. */
const SAID = ["lang", "dir", "aria-label", "title", "data-name"];

/** The bar stays from page to page. Where the next page speaks another language, the bar takes over its texts. */
export function speakAsThePage(player) {
  // Turbo's copy of an earlier page may contain the bar in the language of a later one.
  const known = new Map([[player.lang, player.cloneNode(true)]]);
  document.addEventListener("turbo:before-render", ({ detail }) => {
    const lang = detail.newBody.querySelector("#script-texts")?.lang;
    const next = detail.newBody.querySelector("#player");
    if (next?.lang === lang && !known.has(lang)) {
      known.set(lang, next.cloneNode(true));
    }
    if (lang !== player.lang && known.has(lang)) {
      // Without the line that only the page of an episode has.
      const parts = (bar) => bar.querySelectorAll(":scope > :not(.player__start, audio)");
      copy(player, known.get(lang));
      parts(player).forEach((part, n) => adopt(part, parts(known.get(lang))[n]));
    }
  });
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
