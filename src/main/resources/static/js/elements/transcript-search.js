import { Behavior } from "../lib/behavior.js";
import { message } from "../lib/texts.js";

/**
 * Finds words in the transcript on the page, marks them and moves from one to the next. The marks are highlights, which
 * leave the text as it is, so that a reader can select it meanwhile.
 */
export class TranscriptSearch extends Behavior {
  #found = [];
  #at = -1;

  connected() {
    this.view = this.closest("transcript-view");
    this.field = this.querySelector("input");
    this.on(this.field, "input", () => this.#find());
    this.on(this.field, "keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        this.#step(event.shiftKey ? -1 : 1);
      }
    });
    this.on(this, "click", ({ target }) => this.#step(Number(target.closest("button")?.value)));
    this.signal.addEventListener("abort", () => CSS.highlights?.clear());
  }

  #find() {
    const words = folded(this.field.value.trim());
    // One sign is a word in Chinese.
    const asked = words.length > 1 || words > "\u2E80";
    this.#found = asked ? [...hits(this.view.scroller, words)] : [];
    this.#at = -1;
    this.querySelector("output").textContent = asked ? message("none-found") : "";
    highlight("found", this.#found);
    highlight("found-now", []);
    this.#step(1);
  }

  #step(by) {
    const { length } = this.#found;
    if (length && by) {
      this.#at = (this.#at + by + length) % length;
      this.view.follow.checked = false;
      this.view.bring(this.#found[this.#at]);
      highlight("found-now", [this.#found[this.#at]]);
      this.querySelector("output").textContent = message("of", this.#at + 1, length);
    }
  }
}

/** The ranges with the words, except in times. */
function* hits(lines, words) {
  const texts = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.parentNode.localName !== "time" && folded(text.data).includes(words)) {
      yield* hitsIn(text, words);
    }
  }
}

/** A letter may become several or none, so the place of each one is noted. */
function* hitsIn(text, words) {
  const places = text.data.split("").flatMap((letter, at) => Array(folded(letter).length).fill(at));
  const letters = folded(text.data);
  for (let at = letters.indexOf(words); at >= 0; at = letters.indexOf(words, at + words.length)) {
    const hit = new Range();
    hit.setStart(text, places[at]);
    hit.setEnd(text, places[at + words.length - 1] + 1);
    yield hit;
  }
}

/** Not in the style sheet, because checkers of CSS do not know highlights yet. */
const HIGHLIGHTS = `
  ::highlight(found) { background: var(--highlight); }
  ::highlight(found-now) { color: var(--accent-text); background: var(--accent); }`;

let styled = null;

/** Older browsers have no highlights. */
function highlight(name, ranges) {
  if (globalThis.Highlight) {
    if (!styled) {
      styled = new CSSStyleSheet();
      styled.replaceSync(HIGHLIGHTS);
      document.adoptedStyleSheets.push(styled);
    }
    const marks = new Highlight();
    ranges.forEach((range) => marks.add(range));
    CSS.highlights.set(name, marks);
  }
}

/** The text in capitals, without accents. In capitals, ß is SS, and both small sigmas are one letter. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
}
