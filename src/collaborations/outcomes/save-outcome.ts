import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { requireUnchanged } from "../../access/seen.ts";
import type { Service } from "../../access/service.ts";
import { OUTCOME_MOMENTS } from "../../db/tables/lists.ts";
import { outcome } from "../../db/tables/outcome.ts";
import type { Transaction } from "../../db/transaction.ts";
import { type Bilingual, InnestoError } from "../../errors.ts";
import { type Collaboration, lockCollaboration } from "../life.ts";
import type { OutcomeMoment } from "./due.ts";
import { leaveForWork } from "./leave-for-work.ts";
import { readOutcome } from "./outcomes.ts";
import type { SaidOutcome } from "./said-outcome.ts";

export interface OutcomeKey {
  readonly programme: string;
  readonly collaboration: string;
  readonly moment: OutcomeMoment;
}

/** Ids that a person can read out: `C01-exit`. */
const idOf = ({ collaboration, moment }: OutcomeKey): string => `${collaboration}-${moment}`;

export const momentSchema = z.enum(OUTCOME_MOMENTS);

interface Saving {
  /** The outcome as it was read before, by `seenAs`; of one that was not known, of null. */
  readonly seen: string;
  /** ISO date. */
  readonly today: string;
}

/**
 * Writes the outcome of a moment, or corrects it. Somebody who has found work elsewhere while the collaboration goes on
 * leaves it: its seat is free, and the next round does not seek for them.
 *
 * @returns whether a collaboration ended by it
 * @throws InnestoError `invalid` for what cannot be true together, `conflict` where it has changed since, `notFound`
 */
export async function saveOutcome(
  db: Service,
  key: OutcomeKey,
  said: SaidOutcome,
  { seen, today }: Saving,
): Promise<boolean> {
  refuse(said, today);
  const { programme, collaboration, moment } = key;
  return await db.asSystem(programme, async (tx) => {
    const found = await lockCollaboration(tx, programme, collaboration);
    refuseNobody(found);
    const before = await readOutcome(tx, programme, collaboration, moment);
    requireUnchanged(before, seen);
    await write(tx, key, before?.id ?? idOf(key), said);
    return moment === "exit" && (await leaveForWork(tx, found, said, today));
  });
}

async function write(tx: Transaction, key: OutcomeKey, id: string, said: SaidOutcome) {
  const { programme, collaboration, moment } = key;
  const set = { ...said, recordedAt: new Date() };
  await tx
    .insert(outcome)
    .values({ programmeId: programme, id, collaborationId: collaboration, moment, ...set })
    .onConflictDoUpdate({ target: [outcome.programmeId, outcome.id], set });
}

/** Takes an outcome back: it is not known any more. Throws `conflict` where it has changed since. */
export async function removeOutcome(db: Service, key: OutcomeKey, seen: string): Promise<void> {
  const { programme, collaboration, moment } = key;
  await db.asSystem(programme, async (tx) => {
    await lockCollaboration(tx, programme, collaboration);
    const before = await readOutcome(tx, programme, collaboration, moment);
    requireUnchanged(before, seen);
    if (before === null) return;
    await tx
      .delete(outcome)
      .where(and(eq(outcome.programmeId, programme), eq(outcome.id, before.id)));
  });
}

function refuse(said: SaidOutcome, today: string): void {
  const { observedOn, condition, contract, contractFrom: from, contractTo: to, extendedTo } = said;
  if (observedOn > today) throw invalid(TO_COME);
  const speaksOfContract = [contract, from, to, extendedTo].some((one) => one !== null);
  if (speaksOfContract && condition !== "employed") throw invalid(NO_CONTRACT);
  if (contract === "permanent" && to !== null) throw invalid(HAS_NO_END);
  if (from !== null && to !== null && to < from) throw invalid(BACKWARDS);
  if (extendedTo !== null && (to === null || extendedTo <= to)) throw invalid(EXTENSION);
}

const invalid = (words: Bilingual) => new InnestoError("invalid", words);

const TO_COME: Bilingual = {
  it: "Il giorno in cui lo si è saputo non può essere nel futuro.",
  en: "The day on which it became known cannot lie in the future.",
};

const NO_CONTRACT: Bilingual = {
  it: "Un contratto si indica solo per chi è occupato: cambia la condizione, o togli contratto e date.",
  en: "A contract is given of somebody employed alone: change the condition, or take contract and dates out.",
};

const HAS_NO_END: Bilingual = {
  it: "Un contratto a tempo indeterminato non ha una fine: togli la data o cambia il contratto.",
  en: "A permanent contract has no end: take the date out or change the contract.",
};

const BACKWARDS: Bilingual = {
  it: "Il contratto finisce prima di cominciare: correggi una delle due date.",
  en: "The contract ends before it begins: correct one of the two dates.",
};

const EXTENSION: Bilingual = {
  it: "La proroga va oltre la fine del contratto: servono entrambe le date, in quest'ordine.",
  en: "An extension goes beyond the contract's end: both dates are needed, in that order.",
};

function refuseNobody({ id, participantId }: Collaboration): void {
  if (participantId !== null) return;
  throw invalid({
    it: `La collaborazione ${id} ospita un'idea senza una persona: non c'è nessuno di cui registrare l'esito.`,
    en: `Collaboration ${id} hosts an idea without a person: there is nobody whose outcome could be recorded.`,
  });
}
