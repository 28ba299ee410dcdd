/**
 * Moves an audio or video to a second. Returns false where it can't, because the host ignores ranges: the browser would
 * play from the beginning instead.
 */
export function seekTo(media, at) {
  const { seekable } = media;
  const reached = Array.from(seekable, (_, n) => n).some((n) => seekable.start(n) <= at && at <= seekable.end(n));
  if (reached) {
    media.currentTime = at;
  }
  return reached;
}
