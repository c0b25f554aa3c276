import type { Transaction } from "../../db/transaction.ts";
import type { ProgrammeNumbers } from "../../programmes/numbers.ts";
import {
  activitiesBehind,
  firmsBehind,
  type ListedActivity,
  type ListedFirm,
  type ListedResource,
  resourcesBehind,
} from "./behind.ts";
import { countAll, type CountedIndicator } from "./count.ts";
import { type AdoptedModel, requireReportModel } from "./models.ts";
import { type Entered, enteredIn } from "./people.ts";
import type { Period } from "./period.ts";

/** What stands behind the figures; for the coordination alone. */
export interface Behind {
  /** Who entered in the period, by code. */
  readonly entered: readonly Entered[];
  readonly firms: readonly ListedFirm[];
  readonly activities: readonly ListedActivity[];
  readonly resources: readonly ListedResource[];
}

/** A funder's report on a period. */
export interface Report {
  readonly model: AdoptedModel;
  readonly period: Period;
  readonly indicators: readonly CountedIndicator[];
  readonly behind: Behind;
}

/** Computed anew from what is known now: the same data, the same report. Throws `notFound` for no such model. */
export async function reportOn(
  tx: Transaction,
  programmeId: string,
  modelId: string,
  period: Period,
  numbers: ProgrammeNumbers,
): Promise<Report> {
  const model = await requireReportModel(tx, programmeId, modelId);
  const entered = await enteredIn(tx, programmeId, period);
  const firms = await firmsBehind(tx, programmeId, period);
  const supportedFirms = firms.filter(({ hirings }) => hirings > 0).length;
  return {
    model,
    period,
    indicators: countAll(model, entered, { ...numbers, supportedFirms }, period.to),
    behind: {
      entered,
      firms,
      activities: await activitiesBehind(tx, programmeId, period),
      resources: await resourcesBehind(tx, programmeId),
    },
  };
}
