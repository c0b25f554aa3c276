import type { PastPair, Place, Seeker } from "../parties.ts";
import type { Setting } from "../setting.ts";
import type { Constraint } from "./constraint.ts";

/** Who said no is not told: the same sentence is read by both sides. */
export const declinedBefore: Constraint = {
  name: "declined-before",
  rule: {
    it: "Un abbinamento che una delle due parti ha rifiutato non si propone di nuovo.",
    en: "A pair that either side declined is not proposed again.",
  },
  holds: (seeker, place, setting) => !rests("declined", seeker, place, setting),
  sentence: (_, place) => ({
    it: `l'abbinamento con ${place.hostName} è già stato proposto e non è andato avanti`,
    en: `the pair with ${place.hostName} was proposed before and went no further`,
  }),
};

export const hostedBefore: Constraint = {
  name: "hosted-before",
  rule: {
    it: "Chi ha finito una collaborazione non si propone di nuovo a chi l'ha ospitato.",
    en: "Whoever ended a collaboration is not proposed to the same host again.",
  },
  holds: (seeker, place, setting) => !rests("ended", seeker, place, setting),
  sentence: (_, place) => ({
    it: `con ${place.hostName} c'è già stata una collaborazione`,
    en: `there has been a collaboration with ${place.hostName} already`,
  }),
};

/** A pair counts by its host: another seat at the same door is the same answer once more. */
const rests = (how: PastPair["how"], { past }: Seeker, { hostId }: Place, { policy }: Setting) =>
  past.some(
    (pair) =>
      pair.how === how &&
      pair.hostId === hostId &&
      (policy.restRounds === null || pair.roundsAgo <= policy.restRounds),
  );
