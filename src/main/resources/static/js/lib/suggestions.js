/** Milliseconds without a key after which a listener may want to see what there is. */
const PAUSE = 150;

/** Offers titles and names while a listener types into a search field, by the browser's own list. */
export function suggestWhileTyping() {
  let typed = 0;
  document.addEventListener("input", async ({ target, inputType }) => {
    // A choice from the list is an input too, but none with a type.
    if (target.name !== "q" || !inputType) {
      return;
    }
    const turn = ++typed;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (turn === typed && target.value.trim().length > 1) {
      const answer = await fetch(`/search/suggestions?q=${encodeURIComponent(target.value)}`);
      if (answer.ok && turn === typed) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        listOf(target).replaceChildren(...page.querySelectorAll("option"));
      }
    }
  });
}

function listOf(field) {
  if (!field.list) {
    const list = document.createElement("datalist");
    list.id = `${field.id}-suggestions`;
    field.after(list);
    field.setAttribute("list", list.id);
    // Off would also hide this list in Firefox.
    field.autocomplete = "on";
  }
  return field.list;
}
