let texts;

/** A text of the page's language, which the page brings along (messages.properties, script.…), with values in its places. */
export function message(key, ...values) {
  texts ??= JSON.parse(document.getElementById("script-texts").textContent);
  return texts[key].replace(/\{(\d)\}/g, (place, number) => values[number]);
}

/** A number with its unit as it is said, by the plural rules of the page's language: "12 minutes". */
export function measure(number, unit) {
  const { lang } = document.documentElement;
  return new Intl.NumberFormat(lang, { style: "unit", unit, unitDisplay: "long" }).format(number);
}
