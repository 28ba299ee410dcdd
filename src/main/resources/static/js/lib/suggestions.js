/** Milliseconds without a key press before the script asks for suggestions. */
const PAUSE = 150;

/** Suggests titles and names while a listener types into a search field, in the browser's own list. */
export function suggestWhileTyping() {
  let typed = 0;
  document.addEventListener("input", async ({ target, inputType }) => {
    // A choice from the list fires an input event too, but without an input type.
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
    // With "off", Firefox would hide this list as well.
    field.autocomplete = "on";
  }
  return field.list;
}
