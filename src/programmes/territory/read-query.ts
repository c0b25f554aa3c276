import type { Comuni } from "./comuni.ts";
import { nameKey } from "./words.ts";

/** One way to read what somebody wrote: a name, perhaps with its province. */
export type Reading = { readonly name: string; readonly province?: string };

/** What somebody wrote, taken apart. `readings` go from the most literal to the freest. */
export type Query = {
  readonly code?: string;
  readonly cap?: string;
  readonly readings: readonly Reading[];
};

const CODE = /^\s*(\d{6})\s*$/;
const CAP = /(?<!\d)\d{5}(?!\d)/;
const IN_BRACKETS = /\(([^)]*)\)/;
const PROVINCE_WORDS = /^\s*(?:prov(?:incia|\.)?\s*(?:di\s+)?)/i;
const COMUNE_WORDS = /^\s*comune\s+d(?:i\s+|['’])/i;
const LAST_PAIR = /^(.*[^\s,;/–-])[\s,;/–-]+([a-z]{2})\.?$/i;
const PARTS = /\s*\/\s*|\s+[-–]\s+|\s*,\s*/;

/** Takes apart "46100 Mantova (MN)": postal code, ISTAT code, name, province. */
export function readQuery(comuni: Comuni, text: string): Query {
  const code = CODE.exec(text)?.[1];
  if (code !== undefined) return { code, readings: [] };
  const cap = CAP.exec(text)?.[0];
  const brackets = IN_BRACKETS.exec(text)?.[1];
  const province = brackets === undefined ? undefined : provinceOf(comuni, brackets);
  const name = text.replace(CAP, " ").replace(IN_BRACKETS, " ").replace(COMUNE_WORDS, "").trim();
  const readings = nameKey(name) === "" ? [] : readingsOf(comuni, name, province);
  return { ...(cap === undefined ? {} : { cap }), readings };
}

/** The two letters of a province written as "MN", "prov. MN" or "Mantova". */
export function provinceOf(comuni: Comuni, text: string): string | undefined {
  const asked = text.replace(PROVINCE_WORDS, "").trim();
  if (comuni.provinces.has(asked.toUpperCase())) return asked.toUpperCase();
  const capital = asked.split(/\s+e\s+|\s*-\s*/)[0] ?? "";
  const named = [nameKey(asked), nameKey(capital)].flatMap((key) => comuni.byKey.get(key) ?? []);
  return named.find((name) => name.own)?.comune.province;
}

function readingsOf(comuni: Comuni, name: string, province?: string): readonly Reading[] {
  const given = province === undefined ? {} : { province };
  const whole = { name, ...given };
  const [, rest, pair] = LAST_PAIR.exec(name) ?? [];
  const last = pair?.toUpperCase();
  const parts = name.split(PARTS).filter((part) => nameKey(part) !== "");
  const split = parts.length < 2 ? [] : parts.map((part) => Object.assign({ name: part }, given));
  if (rest === undefined || last === undefined || !comuni.provinces.has(last)) {
    return [whole, ...split];
  }
  return [whole, { name: rest, province: province ?? last }, ...split];
}
