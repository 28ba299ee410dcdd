import { Behavior } from "../lib/behavior.js";
import { message } from "../lib/texts.js";

/** Copies the text of its field. Over plain http there is no clipboard: then it selects the text. */
export class CopyText extends Behavior {
  connected() {
    const field = this.querySelector("textarea");
    const button = this.querySelector("button");
    button.hidden = false;
    this.on(button, "click", async () => {
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        this.querySelector("[role=status]").textContent = message("copied");
      } catch {
        // The listener copies the selected text.
      }
    });
  }
}
