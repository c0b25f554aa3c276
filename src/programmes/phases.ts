import { and, eq } from "drizzle-orm";
import { requireUnchanged } from "../access/seen.ts";
import type { Service } from "../access/service.ts";
import { phase } from "../db/tables/programme.ts";
import type { Transaction } from "../db/transaction.ts";
import { type Bilingual, InnestoError } from "../errors.ts";
import { missingFor, type PhaseRequirement } from "./agreements/requirement.ts";

/** What a coordinator decides about a phase: what closes it, and when it opened and closed. */
export interface PhaseEdit {
  readonly gate: string | null;
  /** What of it the service sees to. */
  readonly requires: PhaseRequirement | null;
  /** Days as `YYYY-MM-DD`. */
  readonly openedOn: string | null;
  readonly closedOn: string | null;
}

export interface Phase extends PhaseEdit {
  readonly id: string;
  readonly name: string;
}

/** One phase; throws `notFound`. */
export async function requirePhase(
  tx: Transaction,
  programmeId: string,
  id: string,
): Promise<Phase> {
  const [found] = await tx.select().from(phase).where(keyed(programmeId, id));
  if (found === undefined) throw unknownPhase(id);
  const { name, gate, requires, openedOn, closedOn } = found;
  return { id, name, gate, requires, openedOn, closedOn };
}

/**
 * Sets what closes a phase and its dates. `seen`: the phase as it was read, by `seenAs`.
 *
 * @throws InnestoError `invalid` for a phase that closes before it opens, or without what it requires; `conflict` where it
 *   has changed since, `notFound`
 */
export async function editPhase(
  db: Service,
  programmeId: string,
  id: string,
  edit: PhaseEdit,
  seen: string,
): Promise<void> {
  const { openedOn, closedOn } = edit;
  if (openedOn !== null && closedOn !== null && closedOn < openedOn) throw closesTooEarly();
  await db.asSystem(programmeId, async (tx) => {
    await tx.select().from(phase).where(keyed(programmeId, id)).for("update");
    const present = await requirePhase(tx, programmeId, id);
    requireUnchanged(present, seen);
    if (closedOn !== null && closedOn !== present.closedOn) {
      // What was required until now is not done away with by the very words that close the phase.
      const requires = present.requires ?? edit.requires;
      const missing = await missingFor(tx, programmeId, requires, closedOn);
      if (missing !== null) throw stillMissing(missing);
    }
    await tx.update(phase).set(edit).where(keyed(programmeId, id));
  });
}

const keyed = (programmeId: string, id: string) =>
  and(eq(phase.programmeId, programmeId), eq(phase.id, id));

const unknownPhase = (id: string) =>
  new InnestoError("notFound", {
    it: `Il progetto non ha una fase «${id}».`,
    en: `The programme has no phase "${id}".`,
  });

const closesTooEarly = () =>
  new InnestoError("invalid", {
    it: "La fase si chiude prima di aprirsi: correggi una delle due date.",
    en: "The phase closes before it opens: correct one of the two dates.",
  });

const stillMissing = ({ it, en }: Bilingual) =>
  new InnestoError("invalid", {
    it: `La fase non si chiude. Manca ancora: ${it}.`,
    en: `The phase does not close. Still missing: ${en}.`,
  });
