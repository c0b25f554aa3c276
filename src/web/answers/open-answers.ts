import type { RefusingSide } from "../../collaborations/reasons.ts";
import type { Pairing } from "../../rounds/answers/pairings.ts";
import { answersOpenTo } from "../../rounds/answers/step.ts";

const SIDES = ["participant", "host"] as const;

/** What either side can answer now; where the person answers first, nothing of the host's before that. */
export const openAnswers = (state: Pairing["state"], participantFirst: boolean) =>
  SIDES.filter(
    (side) => side === "participant" || state !== "proposed" || !participantFirst,
  ).flatMap((side: RefusingSide) => answersOpenTo(state, side).map((answer) => ({ side, answer })));
