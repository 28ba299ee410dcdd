/**
 * Keeps the focus on the button of a form that changes the page, such as a heart. Turbo disables it meanwhile and renders
 * the page again, and a disabled or removed button loses the focus.
 */
export function keepFocus() {
  let pressed = null;
  document.addEventListener("submit", ({ target, submitter }) => {
    const isChange = target.method === "post" && document.activeElement === submitter;
    pressed = isChange ? { action: target.action, index: forms().indexOf(target) } : null;
  }, true);
  const restore = () => {
    if (pressed && document.activeElement === document.body) {
      buttonOf(pressed).focus();
    }
  };
  document.addEventListener("turbo:submit-end", restore);
  document.addEventListener("turbo:render", restore);
  document.addEventListener("focusin", ({ target }) => target.form?.action === pressed?.action || (pressed = null));
}

/** If the form has left the page, as a row of the favorites does: the button of the next one. */
function buttonOf({ action, index }) {
  const all = forms();
  const form = all.find((one) => one.action === action) ?? all[Math.min(index, all.length - 1)];
  return form?.querySelector("button") ?? document.querySelector("main");
}

function forms() {
  return [...document.querySelectorAll('main form[method="post"]')];
}
