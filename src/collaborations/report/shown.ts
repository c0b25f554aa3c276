import { onBehalf } from "../../access/on-behalf.ts";
import { notYours } from "../../access/visitor.ts";
import type { Service } from "../../access/service.ts";
import type { ProgrammeActor } from "../../db/actor.ts";
import type { Transaction } from "../../db/transaction.ts";
import { type ProgrammeNumbers, programmeNumbers } from "../../programmes/numbers.ts";
import type { CountedIndicator } from "./count.ts";
import type { Period } from "./period.ts";
import { type Behind, type Report, reportOn } from "./report.ts";
import { toldBySex, withheldCodes } from "./withheld.ts";

/** An indicator as whoever asks may read it. */
export interface ShownIndicator extends Omit<CountedIndicator, "n"> {
  /** Null where it would speak of single persons. */
  readonly n: number | null;
}

export interface ShownReport extends Omit<Report, "indicators" | "behind"> {
  readonly indicators: readonly ShownIndicator[];
  /** Null for whoever reads numbers only. */
  readonly behind: Behind | null;
}

/**
 * A report for whoever asks: whole for the coordination; for whoever funds the programme numbers alone, without those
 * that would speak of single persons.
 *
 * @throws InnestoError `notFound` for no such model, `forbidden` for others
 */
export async function reportFor(
  db: Service,
  actor: ProgrammeActor,
  modelId: string,
  period: Period,
): Promise<ShownReport> {
  const { programme, kind } = actor;
  const read = (tx: Transaction, numbers: ProgrammeNumbers) =>
    reportOn(tx, programme, modelId, period, numbers);
  const counts = (tx: Transaction) => programmeNumbers(tx, programme);
  if (kind === "coordinator") return await db.as(actor, async (tx) => read(tx, await counts(tx)));
  if (kind === "funder") return observed(await onBehalf(db, actor, counts, read));
  throw notYours();
}

function observed({ indicators, ...report }: Report): ShownReport {
  const withheld = withheldCodes(indicators);
  const told = toldBySex(indicators, withheld);
  return {
    ...report,
    behind: null,
    indicators: indicators.map((one) => {
      const isShown = !withheld.has(one.indicator.code);
      return {
        indicator: one.indicator,
        n: isShown ? one.n : null,
        bySex: told.has(one.indicator.code) ? one.bySex : null,
        people: [],
        missing: [],
      };
    }),
  };
}
