/** A custom element whose event listeners are removed when it leaves the page. */
export class Behavior extends HTMLElement {
  #life = new AbortController();

  connectedCallback() {
    this.#life = new AbortController();
    this.connected();
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  /** Aborts when the element leaves the page. */
  get signal() {
    return this.#life.signal;
  }

  /** Listens while the element is on the page, in the capture phase, because media events do not bubble. */
  on(target, types, listener) {
    for (const type of types.split(" ")) {
      target.addEventListener(type, listener, { capture: true, signal: this.signal });
    }
  }
}
