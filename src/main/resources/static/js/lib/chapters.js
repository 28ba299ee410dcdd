/** The index of the chapter at a second, -1 before the first chapter. Chapters are in the order of their starts. */
export function chapterAt(chapters, seconds) {
  // A seek may end a little before or after the requested second.
  return chapters.findLastIndex((chapter) => chapter.start <= seconds + 0.3);
}
