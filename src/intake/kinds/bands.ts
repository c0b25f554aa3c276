import { BANDS } from "../../db/tables/lists.ts";
import { nameKey } from "../../programmes/territory/words.ts";
import { BAND_WORDS } from "../dictionaries/people.ts";
import { choice } from "./choice.ts";
import { type Kind, parsed, refused } from "./kind.ts";
import { joinItems, splitItems } from "./list.ts";

type Band = (typeof BANDS)[number];

/** What people answer, before anyone thinks of bands. */
const HABITS: Readonly<Record<string, readonly Band[]>> = {
  piena: BANDS,
  mattina: ["dawn", "morning", "saturday", "holidays"],
  pomeriggio: ["afternoon", "saturday", "holidays"],
  "sera no": BANDS.filter((band) => band !== "evening"),
  "niente notti": BANDS.filter((band) => band !== "night"),
};
const ENGLISH: Readonly<Record<string, string>> = {
  full: "piena",
  "no evenings": "sera no",
  "no nights": "niente notti",
};
const HABIT_BY_KEY = new Map([
  ...Object.entries(HABITS).map(([word, bands]) => [nameKey(word), bands] as const),
  ...Object.entries(ENGLISH).map(([word, it]) => [nameKey(word), HABITS[it] ?? []] as const),
]);

const band = choice(BAND_WORDS);
const inOrder = (bands: readonly Band[]): readonly Band[] =>
  BANDS.filter((one) => bands.includes(one));
const isSame = (a: readonly Band[], b: readonly Band[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** Bands of the day and week, joined by `|`, in the order of the day. */
export const bands: Kind<readonly Band[]> = {
  expected: {
    it: `fasce separate da |: ${band.expected.it}`,
    en: `bands parted by |: ${band.expected.en}`,
  },
  ...(band.words && { words: band.words }),
  ...(band.codes && { codes: band.codes }),
  parse(cell, context) {
    const read = splitItems(cell.replaceAll(";", "|")).map((item) => band.parse(item, context));
    const faults = read.flatMap((one) => (one.ok ? [] : one.faults));
    if (faults.length > 0) return refused(...faults);
    return parsed(inOrder(read.flatMap((one) => (one.ok ? [one.value] : []))));
  },
  format: (value, context) => joinItems(inOrder(value).map((one) => band.format(one, context))),
};

const NEVER = "mai";
const ONE_BAND = /^fascia\s+/i;
const HABIT = /^solo\s+/i;

/** When a person can work: one word for a habit, or the bands; one band alone is «fascia mattina». */
export const availability: Kind<readonly Band[]> = {
  ...bands,
  words: [...Object.keys(HABITS), ...(bands.words ?? [])],
  parse(cell, context) {
    const words = cell.trim();
    const habit = HABIT_BY_KEY.get(nameKey(words.replace(HABIT, "")));
    if (habit !== undefined) return parsed(habit);
    if (nameKey(words) === NEVER) return parsed([]);
    return bands.parse(words.replace(ONE_BAND, ""), context);
  },
  format(value, context) {
    const habit = Object.keys(HABITS).find((word) => isSame(HABITS[word] ?? [], value));
    if (habit !== undefined) return habit;
    if (value.length === 0) return NEVER;
    const written = bands.format(value, context);
    return HABIT_BY_KEY.has(nameKey(written)) ? `fascia ${written}` : written;
  },
};
