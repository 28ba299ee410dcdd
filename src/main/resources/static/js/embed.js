import { EmbedPlayer } from "./elements/embed-player.js";

customElements.define("embed-player", EmbedPlayer);
