import { and, asc, eq, sql } from "drizzle-orm";
import { round as roundTable } from "../db/tables/round.ts";
import {
  type RoundRole,
  type RoundState,
  roundTransition,
  TRANSITIONS,
} from "../db/tables/round-transition.ts";
import type { Transaction } from "../db/transaction.ts";
import { type Bilingual, InnestoError } from "../errors.ts";
import type { Round } from "./rounds.ts";
import { STATE_WORDS } from "./state-words.ts";

/** Who does something to a round, in what part, and from where: `cli`, `api`, … */
export interface By {
  readonly role: RoundRole;
  readonly madeBy: string;
  readonly madeFrom: string;
}

/** Whoever reaches the machine, as long as there is no sign-in. */
export const COORDINATION: By = {
  role: "coordinator",
  madeBy: "coordinator",
  madeFrom: "service",
};

interface Step {
  readonly to: RoundState;
  readonly by: By;
  /** The run that the step is about. */
  readonly runId?: string;
  /** Why; it is kept. */
  readonly words?: string | undefined;
}

/** The states that a round can be brought to by somebody in this role. */
export const nextStates = (from: RoundState, role: RoundRole): RoundState[] =>
  TRANSITIONS.filter((step) => step.from === from && isAmong(step.by, role)).map(({ to }) => to);

const isAmong = (roles: readonly RoundRole[], role: RoundRole) => roles.includes(role);

/**
 * Brings a round that this transaction has locked (`lockRound`) to another state, and writes down who did.
 * Throws `conflict` where the table of transitions has no such step, `forbidden` where it is not this role's.
 */
export async function takeStep(tx: Transaction, round: Round, step: Step): Promise<Round> {
  const { programmeId, number, state } = round;
  const { to, by, runId, words } = step;
  requireStep(state, to, by.role);
  const { role, madeBy, madeFrom } = by;
  await tx.insert(roundTransition).values({
    programmeId,
    roundNumber: number,
    position: sql`(select coalesce(max(position), 0) + 1 from round_transition
      where programme_id = ${programmeId} and round_number = ${number})`,
    fromState: state,
    toState: to,
    role,
    madeBy,
    madeFrom,
    runId: runId ?? null,
    words: words ?? null,
  });
  const [moved] = await tx
    .update(roundTable)
    .set({
      state: to,
      revision: sql`${roundTable.revision} + 1`,
      ...(to === "closed" && { closedAt: sql`now()` }),
    })
    .where(
      and(
        eq(roundTable.programmeId, programmeId),
        eq(roundTable.number, number),
        eq(roundTable.state, state),
      ),
    )
    .returning();
  if (moved === undefined) throw noSuchStep(state, to);
  return moved;
}

function requireStep(from: RoundState, to: RoundState, role: RoundRole): void {
  const step = TRANSITIONS.find((known) => known.from === from && known.to === to);
  if (step === undefined) throw noSuchStep(from, to);
  if (!isAmong(step.by, role))
    throw new InnestoError("forbidden", {
      it: `Solo il coordinamento può portare il ciclo da «${STATE_WORDS[from].it}» a «${STATE_WORDS[to].it}».`,
      en: `Only the coordination can bring the round from "${STATE_WORDS[from].en}" to "${STATE_WORDS[to].en}".`,
    });
}

function noSuchStep(from: RoundState, to: RoundState): InnestoError {
  const open = TRANSITIONS.filter((step) => step.from === from && step.to !== from);
  const way = (language: keyof Bilingual) =>
    open.map((step) => `«${STATE_WORDS[step.to][language]}»`).join(", ");
  const none = open.length === 0;
  return new InnestoError("conflict", {
    it: `Il ciclo è «${STATE_WORDS[from].it}» e non può passare a «${STATE_WORDS[to].it}»: ${none ? "resta com'è" : `da qui si va a ${way("it")}`}.`,
    en: `The round is "${STATE_WORDS[from].en}" and cannot become "${STATE_WORDS[to].en}": ${none ? "it stays as it is" : `from here it goes to ${way("en")}`}.`,
  });
}

export type KeptTransition = typeof roundTransition.$inferSelect;

/** Every step of a round, in order. */
export const listTransitions = (
  tx: Transaction,
  programmeId: string,
  number: number,
): Promise<KeptTransition[]> =>
  tx
    .select()
    .from(roundTransition)
    .where(
      and(eq(roundTransition.programmeId, programmeId), eq(roundTransition.roundNumber, number)),
    )
    .orderBy(asc(roundTransition.position));
