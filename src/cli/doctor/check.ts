import type { Bilingual } from "../../errors.ts";

/** `missing` keeps the service from working; `attention` does not. */
export type Verdict = "fine" | "attention" | "missing";

export const VERDICT_WORDS: Readonly<Record<Verdict, Bilingual>> = {
  fine: { it: "va bene", en: "fine" },
  attention: { it: "attenzione", en: "attention" },
  missing: { it: "manca", en: "missing" },
};

/** One thing that the service needs, and what was found. */
export interface Check {
  /** For programs. */
  readonly name: string;
  readonly label: Bilingual;
  readonly verdict: Verdict;
  readonly found: Bilingual;
}

export const check = (
  name: string,
  label: Bilingual,
  verdict: Verdict,
  found: Bilingual,
): Check => ({ name, label, verdict, found });
