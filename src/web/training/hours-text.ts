import { decimal } from "../kit/figures.ts";
import type { Ctx } from "../visit.ts";

/** «20», «12,5» */
export const hoursText = (c: Ctx, hours: number): string =>
  decimal(c, hours, { digits: Number.isInteger(hours) ? 0 : 1 });
