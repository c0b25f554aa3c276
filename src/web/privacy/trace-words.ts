import type { Trace } from "../../privacy/audit.ts";
import { type Ctx, speaker } from "../visit.ts";
import { ACTIONS, ACTORS, SUBJECTS } from "./words.ts";

export function whoOf(c: Ctx, { actorKind }: Trace): string {
  const words = ACTORS[actorKind];
  return words === undefined ? actorKind : speaker(c)(words);
}

export function deedOf(c: Ctx, { action, what }: Trace): string {
  const say = speaker(c);
  const subject = SUBJECTS[what];
  return `${say(ACTIONS[action])}: ${subject === undefined ? what : say(subject)}`;
}
