import type { Figure } from "../../programmes/internship-rules/schema.ts";
import { breach, FINE, type InternshipCase, unknown, type Verdict } from "./case.ts";

type Allowance = Extract<Figure, { figure: "allowance" }>;

/** The least that is to be paid in a case: of the sums that fit it, the smallest. */
function leastAllowance(
  { full, withMeals, halfDay, halfDayHours, publicBody }: Allowance,
  {
    isPublicBody,
    meals,
    dailyHours,
  }: Pick<InternshipCase, "isPublicBody" | "meals" | "dailyHours">,
): number {
  const isHalfDay = dailyHours !== null && dailyHours <= halfDayHours;
  return Math.min(
    full,
    ...(meals ? [withMeals] : []),
    ...(isHalfDay ? [halfDay] : []),
    ...(isPublicBody ? [publicBody] : []),
  );
}

/** Whether it is paid as it must be. */
export function judgeAllowance(figure: Allowance, one: InternshipCase): Verdict {
  const least = leastAllowance(figure, one);
  if (one.allowance === null)
    return unknown(
      `Manca l'indennità mensile: qui il minimo è ${least} €.`,
      `The monthly allowance is missing: here the least is € ${least}.`,
    );
  if (one.allowance >= least) return FINE;
  return breach(
    `L'indennità di ${one.allowance} € al mese è sotto il minimo, che qui è ${least} €.`,
    `The allowance of € ${one.allowance} a month is below the least, which is € ${least} here.`,
  );
}
