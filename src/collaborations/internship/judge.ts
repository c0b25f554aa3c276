import {
  type FigureName,
  figureOn,
  type InternshipRules,
} from "../../programmes/internship-rules/schema.ts";
import { judgeAllowance } from "./allowance.ts";
import { FINE, type InternshipCase, type Verdict } from "./case.ts";
import { judgeDuration } from "./duration.ts";
import { judgePreviousWork } from "./previous-work.ts";
import { judgeTrainees } from "./trainees.ts";

/**
 * Holds a case against the rules that are in force on the day it starts, whatever came later: what has started goes
 * on under the law it started with.
 */
export function judgeInternship(rules: InternshipRules, one: InternshipCase): Verdict {
  const by = <N extends FigureName>(
    name: N,
    judge: (figure: NonNullable<ReturnType<typeof figureOn<N>>>, one: InternshipCase) => Verdict,
  ): Verdict => {
    const figure = figureOn(rules, name, one.startsOn);
    return figure === undefined ? FINE : judge(figure, one);
  };
  const verdicts = [
    by("trainees", judgeTrainees),
    by("previousWork", judgePreviousWork),
    by("duration", judgeDuration),
    by("allowance", judgeAllowance),
  ];
  return {
    breaches: verdicts.flatMap(({ breaches }) => breaches),
    unknown: verdicts.flatMap(({ unknown }) => unknown),
  };
}
