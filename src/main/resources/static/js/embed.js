import { EmbedPlayer } from "./elements/embed-player.js";
import { speak } from "./lib/texts.js";

speak(document.getElementById("script-texts"));
customElements.define("embed-player", EmbedPlayer);
