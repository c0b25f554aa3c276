import { z } from "zod";
import type { RefusingSide } from "../../collaborations/reasons.ts";
import { words } from "../kit/read-form.ts";

const LONGEST_REASON = 200;
const KINDS = ["interest", "continue", "meet_again", "accept", "decline", "withdraw"] as const;

/** An answer that somebody gave by phone or in person, as whoever heard it types it in. */
export const answerForm = z.strictObject({
  /** Side and answer, as in `host:interest`. */
  answer: z.templateLiteral([z.enum(["participant", "host"]), ":", z.enum(KINDS)]),
  reason: words(LONGEST_REASON).optional(),
  words: words(),
  shares: z.literal("yes").optional(),
});

/** What such a form says, as a room takes it. */
export function answerIn({
  answer: both,
  reason,
  words: said,
  shares,
}: z.infer<typeof answerForm>) {
  const [side, answer] = both.split(":") as [RefusingSide, (typeof KINDS)[number]];
  // Consent goes with the person's own interest and with nothing else.
  const sharesContacts = shares === "yes" && side === "participant" && answer === "interest";
  const isNo = answer === "decline" || answer === "withdraw";
  return { side, answer, words: said, sharesContacts, reason: isNo ? reason : undefined };
}
