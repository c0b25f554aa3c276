import { z } from "zod";
import type { Period } from "../../../collaborations/report/line.ts";
import { queryOf } from "../../kit/query.ts";
import type { Ctx } from "../../visit.ts";

const asked = z.object({ dal: z.iso.date().optional(), al: z.iso.date().optional() });
const EVER = "1900-01-01";

/** The period that an address asks for; without one, from the beginning until today. */
export function periodIn(c: Ctx, today: string): Period {
  const { dal, al } = queryOf(c, asked);
  return { from: dal ?? EVER, to: al ?? today };
}

/** The same period in the query of another page. */
export const queryFor = ({ from, to }: Period): string =>
  `?${new URLSearchParams({ dal: from, al: to }).toString()}`;

export const isFromTheBeginning = ({ from }: Period): boolean => from === EVER;
