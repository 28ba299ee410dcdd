/** Reads the controls that a script adds to the bar: the same for all pages of a language, so they are a file of their own. */
export async function readControls(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw answer;
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("podcast-player");
}
