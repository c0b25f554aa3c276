import type { Database } from "../../db/client.ts";
import { bundlesOf } from "../../rounds/bundle.ts";
import { publishRun } from "../../rounds/publish.ts";
import { runRound } from "../../rounds/run.ts";
import { listRuns } from "../../rounds/runs.ts";
import { type DemoRound, type Following, isAtWork } from "./steps.ts";

const BY = { role: "coordinator", madeBy: "coordinator", madeFrom: "demo" } as const;

/**
 * Publishes who is hosted where; on that ground what the ideas need is paired with what anybody gives, and published
 * too. What has happened already is only told. Null where the round pairs no resources.
 */
export async function demoResources(
  db: Database,
  { programme: { id }, round, run }: DemoRound,
  { clock, today }: Following,
) {
  const { number } = round;
  return await clock.time("resources", async () => {
    if (isAtWork(round)) {
      await publishRun(db, id, run.id, BY);
      const found = await runRound(db, id, number, { on: today, market: "resourcing" });
      await publishRun(db, id, found.id, BY);
    }
    return await db.asSystem(id, async (tx) => {
      const all = await listRuns(tx, id, number);
      const published = all.find(
        ({ market, publishedAt }) => market === "resourcing" && publishedAt !== null,
      );
      if (published === undefined) return null;
      return { run: published, bundles: await bundlesOf(tx, id, number) };
    });
  });
}

export type DemoResources = NonNullable<Awaited<ReturnType<typeof demoResources>>>;
