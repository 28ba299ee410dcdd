/** Pauses an audio or video at the end of a part, unless the listener leaves the part before. Its times may be shifted. */
export function stopAt(media, start, end, toAudio = (second) => second) {
  const part = new AbortController();
  const on = (type, listener) => media.addEventListener(type, listener, { signal: part.signal });
  on("timeupdate", () => {
    if (!media.seeking && media.currentTime >= toAudio(end)) {
      part.abort();
      media.pause();
    }
  });
  // A seek may end a little before the requested second.
  on("seeking", () => (media.currentTime < toAudio(start) - 1 || media.currentTime > toAudio(end)) && part.abort());
  on("emptied", () => part.abort());
}
