import type { Bilingual } from "../../errors.ts";
import { PRICE_WORDS, RESOURCE_KIND_WORDS } from "../../intake/dictionaries/organisations.ts";
import {
  COLLABORATION_KIND_WORDS,
  COLLABORATION_STATE_WORDS,
  PREFERENCE_KIND_WORDS,
  STAGE_WORDS,
} from "../../intake/dictionaries/pairs.ts";
import {
  BAND_WORDS,
  EDUCATION_WORDS,
  ELIGIBILITY_WORDS,
  MEANS_WORDS,
  PARTICIPANT_KIND_WORDS,
  STATUS_WORDS,
} from "../../intake/dictionaries/people.ts";
import type { Dictionary } from "../../intake/kinds/choice.ts";
import { ANSWER_WORDS, PAIRING_WORDS } from "../../rounds/answers/state-words.ts";
import { ROLE_WORDS } from "../home/words.ts";
import { day, moment } from "../kit/figures.ts";
import { sheetWord } from "../kit/sheet-word.ts";
import { type Ctx, speaker } from "../visit.ts";
import { KEPT_VALUES } from "./kept-words.ts";
import { PURPOSES } from "./words.ts";

/** Closed lists by the column that holds one of theirs, of its table alone where the table is named. */
const OF_SHEETS: Readonly<Record<string, Dictionary<string>>> = {
  "participant.kind": PARTICIPANT_KIND_WORDS,
  "resource.kind": RESOURCE_KIND_WORDS,
  "preference.kind": PREFERENCE_KIND_WORDS,
  "collaboration.kind": COLLABORATION_KIND_WORDS,
  "collaboration.state": COLLABORATION_STATE_WORDS,
  "employment_status.status": STATUS_WORDS,
  "eligibility.status": ELIGIBILITY_WORDS,
  education: EDUCATION_WORDS,
  means: MEANS_WORDS,
  bands: BAND_WORDS,
  stage: STAGE_WORDS,
  price: PRICE_WORDS,
};

const OF_PAGES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  "pairing.state": PAIRING_WORDS,
  "decision.kind": ANSWER_WORDS,
  "idea_member.role": { author: { it: "chi l'ha pensata", en: "author" } },
  "consent.purpose": PURPOSES,
  "membership.role": ROLE_WORDS,
  "invitation.role": ROLE_WORDS,
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/** A value as a person reads it; of a list, all of it; null where there is nothing to read. */
export function keptValue(c: Ctx, table: string, column: string, value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) {
    const parts = value.map((one) => keptValue(c, table, column, one));
    return parts.filter((one) => one !== null).join(" · ") || null;
  }
  if (typeof value === "boolean") return speaker(c)(value ? KEPT_VALUES.yes : KEPT_VALUES.no);
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? wordsOf(c, table, column, value) : null;
}

function wordsOf(c: Ctx, table: string, column: string, text: string): string {
  const sheet = OF_SHEETS[`${table}.${column}`] ?? OF_SHEETS[column];
  if (sheet !== undefined && Object.hasOwn(sheet, text)) return sheetWord(c, sheet, text);
  const said = OF_PAGES[`${table}.${column}`];
  if (said !== undefined && Object.hasOwn(said, text)) return speaker(c)(said[text]!);
  if (ISO_DAY.test(text)) return day(text);
  return ISO_MOMENT.test(text) ? moment(c, new Date(text)) : text;
}
