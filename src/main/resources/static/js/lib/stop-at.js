/** Pauses an audio or video at the end of a part, unless the listener leaves the part before. */
export function stopAt(media, start, end) {
  const part = new AbortController();
  const on = (type, listener) => media.addEventListener(type, listener, { signal: part.signal });
  on("timeupdate", () => {
    if (!media.seeking && media.currentTime >= end) {
      part.abort();
      media.pause();
    }
  });
  // A seek may end a little before the requested second.
  on("seeking", () => (media.currentTime < start - 1 || media.currentTime > end) && part.abort());
  on("emptied", () => part.abort());
}
