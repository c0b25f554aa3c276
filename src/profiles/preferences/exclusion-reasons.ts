import { z } from "zod";
import { EXCLUSION_REASONS } from "../../db/tables/lists.ts";
import { type Bilingual, InnestoError } from "../../errors.ts";

export const exclusionReasonSchema = z.enum(EXCLUSION_REASONS);

export type ExclusionReason = z.infer<typeof exclusionReasonSchema>;

/** The closed list of reasons for which a firm may exclude somebody, as people read them. */
export const EXCLUSION_REASON_WORDS: Readonly<Record<ExclusionReason, Bilingual>> = {
  missing_requirement: { it: "requisito mancante", en: "a requirement is missing" },
  incompatible_hours: { it: "orari incompatibili", en: "incompatible hours" },
  conflict_of_interest: { it: "conflitto di interessi", en: "conflict of interest" },
  previous_relation: { it: "rapporto precedente", en: "previous relation" },
  safety: { it: "sicurezza", en: "safety" },
};

/** A lawful reason by its code or its words in either language; throws `invalid` with the list. */
export function requireExclusionReason(given: string | undefined): ExclusionReason {
  const wanted = given?.trim().toLowerCase();
  const found = EXCLUSION_REASONS.find((code) => {
    const { it, en } = EXCLUSION_REASON_WORDS[code];
    return wanted === code || wanted === it || wanted === en;
  });
  if (found !== undefined) return found;
  throw new InnestoError("invalid", {
    it: `Un'impresa può escludere qualcuno solo per uno di questi motivi: ${listed("it")}.`,
    en: `A firm may exclude somebody for one of these reasons only: ${listed("en")}.`,
  });
}

const listed = (language: keyof Bilingual): string =>
  EXCLUSION_REASONS.map((code) => EXCLUSION_REASON_WORDS[code][language]).join(", ");
