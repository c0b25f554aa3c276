import { z } from "zod";
import type { Period } from "../../collaborations/report/period.ts";
import { readQuery } from "../kit/read-form.ts";
import { type Ctx } from "../visit.ts";

/** Which report the address asks for; `fatto` says what has just been done. */
const asked = z.object({
  modello: z.string().max(60).default("fse-plus"),
  dal: z.iso.date().optional(),
  al: z.iso.date().optional(),
  fatto: z.string().optional(),
});

export interface AskedReport {
  readonly model: string;
  readonly period: Period;
  readonly wrong: Readonly<Record<string, string>> | null;
}

/** What a page of the report is on; until today where no day, or none that is one, is given. */
export function askedReport(c: Ctx, today: string): AskedReport {
  const { value, wrong } = readQuery(c, asked);
  const { modello: model = "fse-plus", dal = null, al = today } = value ?? {};
  return { model, period: { from: dal, to: al }, wrong };
}

/** The same report at another address. */
export const queryOf = ({ model, period: { from, to } }: AskedReport): string =>
  `?${new URLSearchParams({ modello: model, ...(from !== null && { dal: from }), al: to }).toString()}`;
