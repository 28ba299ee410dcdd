import { Behavior } from "../lib/behavior.js";
import { choose, setting } from "../lib/settings.js";

/** Hides the episodes of a list that were heard in this browser. */
export class UnheardFilter extends Behavior {
  connected() {
    const box = this.querySelector("input");
    box.checked = setting("unheard", false);
    this.on(box, "change", () => {
      choose("unheard", box.checked);
      this.#apply(box.checked);
    });
    this.on(document, "turbo:render", () => this.#apply(box.checked));
    this.#apply(box.checked);
  }

  #apply(unheard) {
    this.parentElement.classList.toggle("is-unheard-only", unheard);
  }
}
