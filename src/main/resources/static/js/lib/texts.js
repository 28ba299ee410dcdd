let texts;

/** A text script.… of messages.properties, which the page contains in its language, with values for {0}, {1} … */
export function message(key, ...values) {
  texts ??= JSON.parse(document.getElementById("script-texts").textContent);
  return texts[key].replace(/\{(\d)\}/g, (place, number) => values[number]);
}

/** A number with its unit in words, by the plural rules of the page's language: "12 minutes". */
export function measure(number, unit) {
  const { lang } = document.documentElement;
  return new Intl.NumberFormat(lang, { style: "unit", unit, unitDisplay: "long" }).format(number);
}

/** Says to a screen reader which episode a button is for. */
export function quoted(title) {
  return Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: message("quoted", title) });
}
