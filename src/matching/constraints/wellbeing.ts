import type { Place, Seeker } from "../parties.ts";
import { bothLists } from "../words.ts";
import type { Constraint } from "./constraint.ts";

export const stepFree: Constraint = {
  name: "step-free",
  rule: {
    it: "A chi serve un luogo senza barriere si propongono solo luoghi senza barriere.",
    en: "Who needs a step-free place is offered only step-free places.",
  },
  holds: (seeker, place) => !seeker.needsStepFree || place.stepFree === true,
  sentence: (_, place) => ({
    it: `la sede di ${place.hostName} non risulta senza barriere`,
    en: `${place.hostName} is not known to be step-free`,
  }),
};

/** What both sides wrote, however they capitalised it. */
function offending({ avoids }: Seeker, { exposures }: Place): string[] {
  if (avoids.length === 0) return [];
  const present = new Set(exposures.map((tag) => tag.toLowerCase()));
  return avoids.filter((tag) => present.has(tag.toLowerCase()));
}

export const exposure: Constraint = {
  name: "exposure",
  rule: {
    it: "A nessuno si propone un posto dove c'è ciò che ha chiesto di evitare.",
    en: "Nobody is proposed a place that has what they asked to avoid.",
  },
  holds: (seeker, place) => offending(seeker, place).length === 0,
  sentence: (seeker, place) => {
    const what = bothLists(offending(seeker, place).map((tag) => ({ it: tag, en: tag })));
    return {
      it: `presso ${place.hostName} c'è ciò che la persona ha chiesto di evitare: ${what.it}`,
      en: `${place.hostName} has what the person asked to avoid: ${what.en}`,
    };
  },
};
