let texts = {};

/** Gives scripts their texts in the language of the page: the content of an element with JSON. */
export function speak(element) {
  texts = JSON.parse(element.textContent);
}

/** A text script.… of messages.properties, with values for {0}, {1} … */
export function message(key, ...values) {
  return texts[key].replace(/\{(\d)\}/g, (place, number) => written(values[number]));
}

/** A number as the language of the page writes it, such as 1,25; a string as it is. */
export function written(value, style) {
  const { lang } = document.documentElement;
  return typeof value === "number" ? new Intl.NumberFormat(lang, style).format(value) : value;
}

/** A number with its unit in words, by the plural rules of the page's language: "12 minutes". */
export function measure(number, unit) {
  return written(number, { style: "unit", unit, unitDisplay: "long" });
}

/** Says to a screen reader which episode a button is for. */
export function quoted(title) {
  return Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: message("quoted", title) });
}
