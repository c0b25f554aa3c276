import type { Language, Text } from "./glossary.ts";
import type { Means, Seeker } from "./parties.ts";

/** Words for codes, as they stand inside a sentence. */

const BANDS: Record<string, Text> = {
  dawn: { it: "all'alba", en: "at dawn" },
  morning: { it: "la mattina", en: "in the morning" },
  afternoon: { it: "il pomeriggio", en: "in the afternoon" },
  evening: { it: "la sera", en: "in the evening" },
  night: { it: "la notte", en: "at night" },
  saturday: { it: "il sabato", en: "on Saturdays" },
  holidays: { it: "nei festivi", en: "on holidays" },
};

const MEANS: Record<Means, Text> = {
  walk: { it: "a piedi", en: "on foot" },
  bike: { it: "in bici", en: "by bike" },
  bus: { it: "in autobus", en: "by bus" },
  train: { it: "in treno", en: "by train" },
  car: { it: "in auto", en: "by car" },
};

export const meansWords = (means: Means): Text => MEANS[means];
export const bandWords = (band: string): Text => BANDS[band] ?? { it: band, en: band };

/** «a, b e c»; Italian says «ed» before another e. */
export function listed(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  const and = language === "en" ? "and" : /^[eèé]/i.test(last) ? "ed" : "e";
  return `${items.slice(0, -1).join(", ")} ${and} ${last}`;
}

export const bothLists = (items: readonly Text[]): Text => ({
  it: listed(
    items.map(({ it }) => it),
    "it",
  ),
  en: listed(
    items.map(({ en }) => en),
    "en",
  ),
});

/** Clauses that have commas of their own. */
export const clauses = (items: readonly Text[]): Text => ({
  it: items.map(({ it }) => it).join("; "),
  en: items.map(({ en }) => en).join("; "),
});

/** Below this a difference of fit is not worth a number in a sentence; it is still given as data. */
export const HARDLY = 0.005;

/** «20,6» in Italian, "20.6" in English. */
export function decimal(value: number, digits: number): Text {
  const en = value.toFixed(digits);
  return { it: en.replace(".", ","), en };
}

/** At most one decimal, and none that is zero: «20», «20,6». */
export const plainNumber = (value: number): Text =>
  decimal(value, Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1);

const MONTHS =
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre";
const ENGLISH_MONTHS =
  "January February March April May June July August September October November December";

/** «20 in treno»: the kilometres that somebody can do. */
export function reachWords({ travelKm, means }: Pick<Seeker, "travelKm" | "means">): Text {
  const km = plainNumber(travelKm ?? 0);
  if (means === null) return km;
  return { it: `${km.it} ${MEANS[means].it}`, en: `${km.en} ${MEANS[means].en}` };
}

/** «al 1° aprile 2026», «all'8 aprile 2026»: an ISO date after the preposition. */
export function untilDate(iso: string): Text {
  const [year = "", month = "", day = ""] = iso.split("-");
  const number = Number(day);
  const to = number === 8 || number === 11 ? "all'" : "al ";
  return {
    it: `${to}${number === 1 ? "1°" : number} ${MONTHS.split(" ")[Number(month) - 1]} ${year}`,
    en: `${number} ${ENGLISH_MONTHS.split(" ")[Number(month) - 1]} ${year}`,
  };
}

/** What a person wrote, in full if short, else up to a word's end; in each language's own quotation marks. */
export function quoted(words: string, limit = 60): Text {
  const flat = words.replaceAll(/\s+/g, " ").trim();
  const shown = flat.length <= limit ? flat : `${cutAtWord(flat, limit)}…`;
  return { it: `«${shown}»`, en: `“${shown}”` };
}

/** Leaves no comma, and no half of a character, before the dots. */
function cutAtWord(flat: string, limit: number): string {
  const space = flat.lastIndexOf(" ", limit);
  const end = space < limit / 2 ? limit : space;
  return flat.slice(0, end).replace(/[\s,;:.\ud800-\udbff]+$/, "");
}

export const sentence = (text: string): string => {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(first) ? first : `${first}.`;
};

export const sentences = ({ it, en }: Text): Text => ({ it: sentence(it), en: sentence(en) });
