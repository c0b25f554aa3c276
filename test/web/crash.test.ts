import { afterAll, beforeAll, expect, test } from "vitest";
import { beginSession } from "../../src/access/sessions.ts";
import { type Database, openDatabase } from "../../src/db/client.ts";
import { account, membership } from "../../src/db/tables/account.ts";
import { requireRound } from "../../src/rounds/rounds.ts";
import { startServing } from "../api/serving.ts";
import { COMANTOVA, comantovaHome, openFixtureRound } from "../support/comantova.ts";
import type { TestHome } from "../support/database.ts";

const CRASHES = 3;
/** The first crash comes amid so many forms, each later one amid as many more. */
const FORMS = 8;

let home: TestHome;
let cookie: string;
beforeAll(async () => {
  home = await comantovaHome();
  const db = await openDatabase(home);
  await openFixtureRound(db);
  cookie = await coordinatorsCookie(db);
  await db.close();
});
afterAll(async () => await home.remove());

async function coordinatorsCookie(db: Database): Promise<string> {
  const email = "anna@example.org";
  return await db.asSystem(null, async (tx) => {
    const [made] = await tx.insert(account).values({ email }).returning();
    const part = { programmeId: COMANTOVA, role: "coordinator", accountId: made!.id } as const;
    await tx.insert(membership).values(part);
    return `innesto=${await beginSession(tx, made!.id)}`;
  });
}

/** The day by which preferences are wanted, as the nth form has it. */
const day = (n: number) => new Date(Date.UTC(2099, 0, n)).toISOString().slice(0, 10);

/** Sends the calendar's form, and says whether the page confirmed it. */
async function confirmed(url: string, revision: number): Promise<boolean> {
  const { status, headers } = await fetch(`${url}/p/${COMANTOVA}/cicli/1/calendario`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ revision: String(revision), preferencesBy: day(revision) }),
  });
  return status === 303 && headers.get("location")!.endsWith("?fatto=date");
}

async function kept(): Promise<{
  readonly revision: number;
  readonly preferencesBy: string | null;
}> {
  const db = await openDatabase(home);
  const round = await db.asSystem(COMANTOVA, (tx) => requireRound(tx, COMANTOVA, 1));
  await db.close();
  return round;
}

test("a service that is killed amid a form's writing has kept what its page confirmed", async () => {
  let revision = (await kept()).revision;
  for (let crash = 1; crash <= CRASHES; crash++) {
    const serving = await startServing(home.home);
    const last = revision + crash * FORMS;
    while (revision < last) {
      expect(await confirmed(serving.url, revision)).toBe(true);
      revision++;
    }
    const cutShort = confirmed(serving.url, revision).catch(() => false);
    serving.child.kill("SIGKILL");
    const wasConfirmed = await cutShort;
    await serving.ended;
    const now = await kept();
    // What the crash cut short was written whole or not at all; what was confirmed is there.
    expect(now.revision).toBeGreaterThanOrEqual(wasConfirmed ? revision + 1 : revision);
    expect(now.revision).toBeLessThanOrEqual(revision + 1);
    expect(now.preferencesBy).toBe(day(now.revision - 1));
    revision = now.revision;
  }
});
