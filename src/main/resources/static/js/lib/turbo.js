const USES = "pointermove pointerdown keydown scroll";

/**
 * Turbo shows the next page without a load, so that the player plays on. A page that nobody has used yet does without:
 * Turbo loads when the listener first moves, touches or types. A press that comes before it waits for it.
 */
export function loadTurboOnFirstUse(address) {
  const waiting = new AbortController();
  const { signal } = waiting;
  let loaded = null;
  // Without Turbo, each page loads as a whole.
  const load = () => (loaded ??= import(address).then(begin, () => {}).then(() => waiting.abort()));
  const wait = (event, again) => {
    event.preventDefault();
    load().then(again);
  };

  for (const use of USES.split(" ")) {
    document.addEventListener(use, (event) => isUse(event) && load(), { signal, capture: true, passive: true });
  }
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest("a[href]");
      if (link && staysHere(link) && isPlain(event)) {
        wait(event, () => link.click());
      }
    },
    { signal },
  );
  document.addEventListener(
    "submit",
    (event) => {
      const { target, submitter } = event;
      if (!event.defaultPrevented && target.method !== "dialog") {
        wait(event, () => target.requestSubmit(submitter));
      }
    },
    { signal },
  );
}

/** The browser sends a move of no length when the page appears or changes below a pointer that rests. */
function isUse({ type, movementX, movementY }) {
  return type !== "pointermove" || movementX !== 0 || movementY !== 0;
}

function begin() {
  // The security policy blocks the style of Turbo's progress bar; player.css shows another sign while a page loads.
  Turbo.config.drive.progressBarDelay = 2 ** 31 - 1;
  // Turbo begins with this event of the page, which may be over.
  document.dispatchEvent(new Event("readystatechange"));
}

function staysHere({ origin, target, download }) {
  return origin === location.origin && !target && !download;
}

function isPlain(event) {
  return !event.defaultPrevented && event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
