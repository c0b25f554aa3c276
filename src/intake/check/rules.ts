import type { Issue } from "../../errors.ts";
import type { Plan } from "./planned.ts";
import { attendanceOfMeeting, bornOnce, pairStaysTargeted } from "./rules/meetings.ts";
import { ownWordsInUse } from "./rules/own-words-in-use.ts";
import { ranksOnce } from "./rules/ranks-once.ts";
import type { Rule } from "./rules/rule.ts";
import { seatsHaveRoom } from "./rules/seat-has-room.ts";
import { seatIsClear, seatsOfTheHost } from "./rules/seat-of-host.ts";

/** The rules that look at all rows together. */
const RULES: readonly Rule[] = [
  ranksOnce,
  seatsOfTheHost,
  seatIsClear,
  seatsHaveRoom,
  ownWordsInUse,
  attendanceOfMeeting,
  bornOnce,
  pairStaysTargeted,
];

export const crossFaults = (plan: Plan): readonly Issue[] => RULES.flatMap((rule) => rule(plan));
