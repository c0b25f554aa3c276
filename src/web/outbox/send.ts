import type { Part } from "../../access/visitor.ts";
import { enqueueFor } from "../../jobs/enqueue-for.ts";
import { enqueueOnce } from "../../jobs/enqueue-once.ts";
import { mailJob } from "../../jobs/kinds/mail.ts";
import type { WebDeps } from "../deps.ts";

/** Has the letters that are due sent now, where mail is set up; else they wait to be read. */
export async function sendLetters(
  { db, today, hasMail, wakeWorker }: WebDeps,
  actor: Part,
): Promise<void> {
  if (!hasMail) return;
  const args = { programme: actor.programme, on: today() };
  await enqueueFor(db, actor, mailJob, args, enqueueOnce);
  wakeWorker();
}
