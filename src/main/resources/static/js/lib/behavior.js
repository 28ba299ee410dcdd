/** A custom element whose listeners end when it leaves the page. */
export class Behavior extends HTMLElement {
  #life = new AbortController();

  connectedCallback() {
    this.#life = new AbortController();
    this.connected();
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  /** Listens while the element is on the page. What happens to media bubbles not, so it is caught on its way down. */
  on(target, types, listener) {
    for (const type of types.split(" ")) {
      target.addEventListener(type, listener, { capture: true, signal: this.#life.signal });
    }
  }
}
