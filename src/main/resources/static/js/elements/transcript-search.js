import { Behavior } from "../lib/behavior.js";
import { message } from "../lib/texts.js";

/** Finds words in the transcript on the page. Marks the lines with the words and moves from one to the next. */
export class TranscriptSearch extends Behavior {
  #found = [];
  #at = -1;

  connected() {
    this.field = this.querySelector("input");
    this.on(this.field, "input", () => this.#find());
    this.on(this.field, "keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        this.#step(event.shiftKey ? -1 : 1);
      }
    });
  }

  #find() {
    const words = fold(this.field.value.trim());
    for (const line of this.closest("transcript-view").lines) {
      const found = words.length > 1 && fold(line.textContent).includes(words);
      line.classList.toggle("transcript__line--found", found);
    }
    this.#found = [...this.closest("transcript-view").querySelectorAll(".transcript__line--found")];
    this.#at = -1;
    this.#say(words.length > 1 ? message("lines-found", this.#found.length) : "");
    this.#step(1);
  }

  #step(by) {
    if (this.#found.length) {
      this.#at = (this.#at + by + this.#found.length) % this.#found.length;
      const view = this.closest("transcript-view");
      view.follow.checked = false;
      view.bring(this.#found[this.#at]);
      this.#say(message("of", this.#at + 1, this.#found.length));
    }
  }

  #say(text) {
    this.querySelector("output").textContent = text;
  }
}

/** The text in lower case, without accents. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
