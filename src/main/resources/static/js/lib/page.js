/** Reads another page of this site. Fails if there is none or no network. */
export async function pageAt(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  if (!answer.ok) {
    throw new Error(`${address} answers ${answer.status}`);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}
