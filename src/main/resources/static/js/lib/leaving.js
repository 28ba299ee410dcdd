/** The names of files have a dot. /file and /audio lead to the publisher's. */
const FILE = /\.\w+$|\/(file|audio)$/;

/** While something plays, a link that leads away from the pages of this site opens beside the page, because the sound would end with it. */
export function openBeside() {
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.("a[href]");
      if (link && leaves(link)) {
        link.dataset.turbo = "false";
        link.target ||= isPlaying() ? "_blank" : "";
        link.relList.add("noopener");
      }
    },
    true,
  );
}

/** Whether any sound of the page would end with it. */
export function isPlaying() {
  return [...document.querySelectorAll("audio, video")].some((media) => !media.paused && !media.ended);
}

/** Whether the browser would leave the pages of this site. Other schemes, such as mailto, open a program beside the page. */
export function leaves({ protocol, origin, pathname, download }) {
  return /^https?:$/.test(protocol) && (origin !== location.origin || Boolean(download) || FILE.test(pathname));
}
