import type { Part } from "../../access/visitor.ts";
import { queueNotices } from "../../jobs/queue-notices.ts";
import type { WebDeps } from "../deps.ts";

/** Has letters written to those whose turn it has become to answer; by mail where that is set up. */
export async function tellSides({ db, today, wakeWorker }: WebDeps, { programme, account }: Part) {
  await queueNotices(db, { programme, on: today(), createdBy: account });
  wakeWorker();
}
