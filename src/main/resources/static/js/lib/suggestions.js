/** Milliseconds without a key press before the script asks for suggestions. */
const PAUSE = 150;

/**
 * Suggests titles and names while a listener types into a search field, in the browser's own list. A choice leads to the
 * page of the episode or person.
 */
export function suggestWhileTyping() {
  let typed = 0;
  document.addEventListener("input", async ({ target, inputType }) => {
    if (target.name !== "q") {
      return;
    }
    // A choice from the list fires an input event too: Chrome's has no type, and Firefox says that it replaces the text.
    if (!inputType || inputType === "insertReplacementText") {
      follow(target);
      return;
    }
    const turn = ++typed;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (turn === typed && target.value.trim().length > 1) {
      const answer = await fetch(`/search/suggestions?${new URLSearchParams(new FormData(target.form))}`);
      if (answer.ok && turn === typed) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        listOf(target).replaceChildren(...page.querySelectorAll("option"));
      }
    }
  });
}

/** Titles may repeat. Then the choice only fills the field, and the search finds all episodes of this title. */
function follow({ list, value }) {
  const chosen = [...(list?.options ?? [])].filter((option) => option.value === value);
  if (chosen.length === 1) {
    const { path } = chosen[0].dataset;
    window.Turbo ? Turbo.visit(path) : location.assign(path);
  }
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
