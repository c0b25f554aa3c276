import { PHASE_REQUIREMENTS } from "../../db/tables/lists.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { Bilingual } from "../../errors.ts";
import { listAgreements } from "./agreements.ts";
import { isInForce } from "./state.ts";

export type PhaseRequirement = (typeof PHASE_REQUIREMENTS)[number];

/** All that a phase may require. */
export const REQUIREMENTS: readonly PhaseRequirement[] = PHASE_REQUIREMENTS;

interface Required {
  readonly id: string;
  readonly requires: PhaseRequirement | null;
  readonly closedOn: string | null;
}

/** What phases that are not closed still lack today, an ISO date, by their ids; those that lack nothing are not in it. */
export async function missingByPhase(
  tx: Transaction,
  programmeId: string,
  phases: readonly Required[],
  today: string,
): Promise<ReadonlyMap<string, Bilingual>> {
  const missing = new Map<string, Bilingual>();
  for (const { id, requires } of phases.filter(({ closedOn }) => closedOn === null)) {
    const what = await missingFor(tx, programmeId, requires, today);
    if (what !== null) missing.set(id, what);
  }
  return missing;
}

/** What a phase still lacks of what it requires, as things stood on a day, an ISO date; null: nothing. */
export async function missingFor(
  tx: Transaction,
  programmeId: string,
  requires: PhaseRequirement | null,
  on: string,
): Promise<Bilingual | null> {
  if (requires === null) return null;
  const agreements = await listAgreements(tx, programmeId, on);
  const withPublic = agreements.filter(({ parties }) =>
    parties.some(({ soul }) => soul === "public_institutions"),
  );
  if (withPublic.some(({ state }) => isInForce(state))) return null;
  return withPublic.length === 0 ? NONE : NOT_SIGNED;
}

const NONE: Bilingual = {
  it: "un accordo firmato con un'istituzione pubblica: non ce n'è ancora nessuno tra gli accordi e protocolli",
  en: "an agreement signed with a public institution: there is none among the agreements and protocols yet",
};
const NOT_SIGNED: Bilingual = {
  it: "un accordo in vigore con un'istituzione pubblica, firmato da tutte le parti: quelli che ci sono aspettano firme o sono scaduti",
  en: "an agreement in force with a public institution, signed by all its parties: those there are wait for signatures or have lapsed",
};
