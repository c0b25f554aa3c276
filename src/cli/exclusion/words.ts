import type { Bilingual } from "../../errors.ts";
import { EXCLUSION_REASON_WORDS } from "../../profiles/preferences/exclusion-reasons.ts";
import type { ExclusionState, FirmExclusion } from "../../profiles/preferences/exclusions.ts";

const STATE_WORDS: Readonly<Record<ExclusionState, Bilingual>> = {
  pending: { it: "da decidere", en: "to be decided" },
  approved: { it: "approvata", en: "approved" },
  refused: { it: "rifiutata", en: "refused" },
};

/** An exclusion in a line: who, whom, why, and what came of it. */
export function exclusionLine({ id, organisation, of, ...told }: FirmExclusion): Bilingual {
  const reason = EXCLUSION_REASON_WORDS[told.reason];
  const state = STATE_WORDS[told.state];
  const own = told.words === null ? "" : ` («${told.words}»)`;
  return {
    it: `${id}: ${organisation} non vuole ${of.id}, ${reason.it}${own}: ${state.it}`,
    en: `${id}: ${organisation} excludes ${of.id}, ${reason.en}${own}: ${state.en}`,
  };
}
