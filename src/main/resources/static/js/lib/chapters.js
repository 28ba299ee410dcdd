/** The index of the chapter in which a second lies, -1 before the first; chapters are in order of their start. */
export function chapterAt(chapters, seconds) {
  // A seek ends a little before or behind the second that was asked for.
  return chapters.findLastIndex((chapter) => chapter.start <= seconds + 0.3);
}
