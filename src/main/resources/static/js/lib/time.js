import { measure, message } from "./texts.js";

/** Seconds as digits, in the same form as on the server: 754 is 12:34, 3723 is 1:02:03. */
export function clock(seconds) {
  const { hours, minutes, rest } = split(seconds);
  const two = (number) => String(number).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Seconds in words: 754 is "12 minutes 34 seconds". */
export function spoken(seconds) {
  const { hours, minutes, rest } = split(seconds);
  const parts = [[hours, "hour"], [minutes, "minute"], [rest, "second"]]
    .filter(([number]) => number)
    .map(([number, unit]) => measure(number, unit));
  return parts.join(" ") || measure(0, "second");
}

/** A length as lists show it: 5025 is "1 h 24 min". Empty if it is unknown. */
export function rounded(seconds) {
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return !seconds ? "" : hours ? message("hours-minutes", hours, minutes % 60) : message("minutes", minutes);
}

/** The remaining time as lists show it: "31 min left". */
export function left(seconds) {
  return seconds < 60 ? message("under-a-minute-left") : message("minutes-left", Math.round(seconds / 60));
}

function split(seconds) {
  const whole = Math.max(0, Math.floor(seconds || 0));
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 };
}
