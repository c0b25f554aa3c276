import { and, asc, eq } from "drizzle-orm";
import { outcome, outcomeDeclaration } from "../../db/tables/outcome.ts";
import type { Transaction } from "../../db/transaction.ts";
import { type ListedCollaboration, listCollaborations } from "../collaborations.ts";
import type { OutcomeMoment } from "./due.ts";

export type Outcome = typeof outcome.$inferSelect;
export type Declaration = typeof outcomeDeclaration.$inferSelect;

/** A person's collaboration with what came of it, and what the two sides say came of it. */
export interface FollowedCollaboration extends ListedCollaboration {
  readonly participant: string;
  /** By moment, the earliest first. */
  readonly outcomes: readonly Outcome[];
  readonly declarations: readonly Declaration[];
}

/** Every collaboration that somebody has to be asked about: people's own, started or about to. By code. */
export async function listFollowed(
  tx: Transaction,
  programmeId: string,
): Promise<FollowedCollaboration[]> {
  const all = await listCollaborations(tx, programmeId);
  const outcomes = await tx
    .select()
    .from(outcome)
    .where(eq(outcome.programmeId, programmeId))
    .orderBy(asc(outcome.moment));
  const declarations = await tx
    .select()
    .from(outcomeDeclaration)
    .where(eq(outcomeDeclaration.programmeId, programmeId))
    .orderBy(asc(outcomeDeclaration.moment), asc(outcomeDeclaration.side));
  return all.flatMap(({ participant, ...one }) => {
    const own = outcomes.filter(({ collaborationId }) => collaborationId === one.id);
    const neverStarted = one.since === null && one.ended !== null && own.length === 0;
    if (participant === null || neverStarted) return [];
    const said = declarations.filter(({ collaborationId }) => collaborationId === one.id);
    return [{ ...one, participant, outcomes: own, declarations: said }];
  });
}

/** The outcome of a moment; null where it is not known. */
export async function readOutcome(
  tx: Transaction,
  programmeId: string,
  collaborationId: string,
  moment: OutcomeMoment,
): Promise<Outcome | null> {
  const [found] = await tx
    .select()
    .from(outcome)
    .where(
      and(
        eq(outcome.programmeId, programmeId),
        eq(outcome.collaborationId, collaborationId),
        eq(outcome.moment, moment),
      ),
    );
  return found ?? null;
}

/** The declarations that say something newer than the outcome of their moment. */
export const openDeclarations = ({
  outcomes,
  declarations,
}: Pick<FollowedCollaboration, "outcomes" | "declarations">): Declaration[] =>
  declarations.filter(({ moment, declaredAt }) => {
    const known = outcomes.find((one) => one.moment === moment);
    return known === undefined || known.recordedAt < declaredAt;
  });

/** The hiring that followed a collaboration: the contract that began first; null where there was none. */
export function hiringOf(outcomes: readonly Outcome[]): Outcome | null {
  const hirings = outcomes.filter(
    ({ condition, contract, contractFrom }) =>
      condition === "employed" && (contract !== null || contractFrom !== null),
  );
  const start = ({ contractFrom }: Outcome) => contractFrom ?? "9999";
  return hirings.toSorted((a, b) => (start(a) < start(b) ? -1 : 1))[0] ?? null;
}
