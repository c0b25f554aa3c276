import { type AnyJobKind, anyKind } from "./kind.ts";
import { embedJob } from "./kinds/embed.ts";
import { importJob } from "./kinds/import.ts";
import { mailJob } from "./kinds/mail.ts";
import { modelUseJob } from "./kinds/model-use.ts";
import { rematchJob } from "./kinds/rematch.ts";
import { remindersJob } from "./kinds/reminders.ts";
import { retentionJob } from "./kinds/retention.ts";
import { roundRunJob } from "./kinds/round-run.ts";

/** Every kind of job. */
const KINDS: readonly AnyJobKind[] = [
  anyKind(embedJob),
  anyKind(importJob),
  anyKind(mailJob),
  anyKind(modelUseJob),
  anyKind(rematchJob),
  anyKind(remindersJob),
  anyKind(retentionJob),
  anyKind(roundRunJob),
];

/** A kind by its name; undefined for one that another version of the service knew. */
export const kindOf = (name: string): AnyJobKind | undefined =>
  KINDS.find((kind) => kind.name === name);
