import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { queueDay } from "../../src/jobs/daily.ts";
import { enqueue } from "../../src/jobs/enqueue.ts";
import { kindOf } from "../../src/jobs/kinds.ts";
import { mailJob } from "../../src/jobs/kinds/mail.ts";
import { waitForEnd } from "../../src/jobs/wait.ts";
import type { Worker, WorkerOptions } from "../../src/jobs/worker.ts";
import { publishRun } from "../../src/rounds/publish.ts";
import { COMANTOVA, TODAY, comantovaMatched } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { mailServer } from "../support/mail-server.ts";
import { allJobs, quickWorker } from "./support.ts";

let db: TestDatabase;
const DAY_MS = 86_400_000;
/** Proposals wait since they were really put. */
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const queue = (day: string) => db.asSystem(null, (tx) => queueDay(tx, day));

beforeAll(async () => {
  db = await comantovaMatched();
});
afterAll(async () => await db.close());

async function withWorker<T>(options: Partial<WorkerOptions>, work: () => Promise<T>): Promise<T> {
  const { worker }: { worker: Worker } = quickWorker(db, { kindOf, ...options });
  try {
    return await work();
  } finally {
    await worker.stop();
  }
}

const ended = (id: number) => waitForEnd(db, id, { longestMs: 60_000 });

test("a day brings nothing to a round that is not published, and one job to one that is", async () => {
  await queue(TODAY);
  expect(await allJobs(db)).toEqual([]);
  await publishRun(db, COMANTOVA, "1-a");
  await Promise.all([queue(TODAY), queue(TODAY)]);
  await queue(TODAY);
  expect(await allJobs(db)).toMatchObject([
    { kind: "reminders", programmeId: COMANTOVA, args: { on: TODAY }, createdBy: "calendar" },
  ]);
});

test("a worker that knows the day queues it and writes its reminders; without mail they wait", async () => {
  const day = inDays(3);
  const jobs = await withWorker({ today: () => day }, async () => {
    for (;;) {
      const all = await allJobs(db);
      const [, own] = all;
      if (own !== undefined && (await ended(own.id)).state === "done") return await allJobs(db);
    }
  });
  expect(jobs.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    "reminders done",
    "reminders done",
  ]);
  expect(jobs[1]!.result).toEqual({ written: 34, lapsed: 0 });
});

test("where mail is set up, the day's letters go out by a job of their own", async () => {
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`update participant_identity set email = participant_id || '@example.org'`),
  );
  const mail = await mailServer();
  const smtp = { url: mail.url, from: "innesto@example.org", linksTo: "http://localhost" };
  try {
    await withWorker({ smtp }, async () => {
      await queue(inDays(4));
      const reminders = (await allJobs(db)).at(-1)!;
      await ended(reminders.id);
      const sending = (await allJobs(db)).find(({ parentId }) => parentId === reminders.id)!;
      expect(await ended(sending.id)).toMatchObject({
        kind: "mail",
        state: "done",
        result: { sent: 34, failed: 0 },
      });
    });
  } finally {
    mail.close();
  }
});

test("a mail server that does not answer is asked again later, and no letter has lost a try", async () => {
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`update message set sent_at = null, attempts = 0`),
  );
  const smtp = {
    url: "smtp://127.0.0.1:1",
    from: "innesto@example.org",
    linksTo: "http://localhost",
  };
  const args = { programme: COMANTOVA, on: inDays(4) };
  const { id } = await db.asSystem(null, (tx) => enqueue(tx, mailJob, args, { createdBy: "test" }));
  const failed = await withWorker({ smtp }, () => ended(id));
  expect(failed).toMatchObject({ state: "failed", attempts: 8, error: { kind: "unavailable" } });
  const [{ tries }] = (await db.asSystem(COMANTOVA, (tx) =>
    tx.execute<{ tries: number }>(sql`select sum(attempts)::int as tries from message`),
  )) as unknown as [{ tries: number }];
  expect(tries).toBe(0);
});

test("without mail a job that is to send says so", async () => {
  const args = { programme: COMANTOVA, on: inDays(4) };
  const { id } = await db.asSystem(null, (tx) => enqueue(tx, mailJob, args, { createdBy: "test" }));
  const failed = await withWorker({}, () => ended(id));
  expect(failed).toMatchObject({ state: "failed", attempts: 1, error: { kind: "usage" } });
});
