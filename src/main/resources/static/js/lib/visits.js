import { announce } from "./announcement.js";
import { isPlaying } from "./leaving.js";
import { message } from "./texts.js";

/**
 * Keeps the player through visits and forms that fail. By itself, Turbo replaces the body by the page of an error, player
 * included, and leaves the page when there is no network or when the answer is no page.
 */
export function surviveFailures() {
  /** The step in the browser's history at which the shown page is. */
  let shown = null;
  const remember = () => (shown = window.Turbo?.navigator.history.currentIndex);
  let failed = false;
  document.addEventListener("turbo:load", () => {
    remember();
    // A step forward to the page of an error asks again.
    failed && Turbo.cache.exemptPageFromCache();
    failed = false;
  });
  addEventListener("hashchange", remember);
  document.addEventListener("turbo:before-fetch-response", (event) => {
    const { fetchResponse } = event.detail;
    if (isAhead(event.target)) {
      return;
    }
    if (isChange(event.target)) {
      fetchResponse.succeeded || stay(event, message("change-failed"), shown);
    } else if (fetchResponse.isHTML) {
      failed = fetchResponse.failed;
      passAsPage(fetchResponse.response);
    } else {
      stay(event, fetchResponse.succeeded ? null : message("visit-failed"), shown);
      fetchResponse.succeeded && openFile(fetchResponse.location.href);
    }
  });
  document.addEventListener("turbo:fetch-request-error", (event) => {
    isAhead(event.target) || stay(event, message(isChange(event.target) ? "change-failed" : "visit-failed"), shown);
  });
  document.addEventListener("turbo:before-render", ({ detail }) => addPlayer(detail.newBody));
}

/** Whether it is a form that changes something, such as a heart. Its failure is no reason to leave the page. */
function isChange(target) {
  return target.method === "post";
}

/** Whether Turbo asks for the page of a link before the listener presses it. */
function isAhead(target) {
  return target.matches("a");
}

/** Turbo shows the page of an error like any other, if the error does not show. */
function passAsPage(response) {
  if (!response.ok) {
    Object.defineProperties(response, { ok: { value: true }, status: { value: 200 } });
  }
}

/** The page of another program, such as a proxy, does not have the place of the player. */
function addPlayer(body) {
  for (const kept of document.querySelectorAll("body > [data-turbo-permanent]")) {
    body.querySelector(`#${kept.id}`) || body.append(kept.cloneNode(false));
  }
}

function stay(event, why, shown) {
  event.preventDefault();
  const isStep = Turbo.navigator.currentVisit?.action === "restore";
  Turbo.navigator.stop();
  document.documentElement.removeAttribute("aria-busy");
  if (why) {
    announce(why, true);
  }
  if (isStep) {
    returnTo(shown);
  }
}

/**
 * After a step back or forward, the address is the one of the page that could not be loaded. This steps back to the page
 * that is shown; by itself, Turbo would load it again.
 */
function returnTo(shown) {
  const step = shown - history.state?.turbo?.restorationIndex;
  if (step) {
    const turbo = Turbo.navigator.history;
    turbo.stop();
    const begin = ({ state }) => {
      turbo.start();
      // The place to which the listener had scrolled has this name.
      turbo.replace(new URL(location.href), state.turbo.restorationIdentifier);
    };
    addEventListener("popstate", begin, { once: true });
    history.go(step);
  }
}

/** Opens an answer that is no page: beside the page while something plays. */
function openFile(address) {
  isPlaying() ? open(address, "_blank", "noopener") : location.assign(address);
}
