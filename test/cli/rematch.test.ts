import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../../src/db/client.ts";
import { currentPolicy, savePolicy } from "../../src/rounds/policies.ts";
import { COMANTOVA, comantovaHome } from "../support/comantova.ts";
import type { TestHome } from "../support/database.ts";
import { innestoHere } from "../support/innesto-here.ts";

/** One programme that can be matched and one whose policy orders what cannot be. */

const BROKEN = "senza-posti";

let home: TestHome;
/** Open beside the commands, which find it so. */
let db: Database;
const run = (...args: string[]) =>
  innestoHere(args, { INNESTO_HOME: home.home, DATABASE_URL: undefined, INNESTO_LANG: "it" });

beforeAll(async () => {
  home = await comantovaHome();
  db = await openDatabase(home);
  await db.asSystem(BROKEN, (tx) =>
    tx.execute(sql`insert into programme (id, title) values (${BROKEN}, 'Senza posti')`),
  );
  await db.asSystem(BROKEN, async (tx) => {
    const { version, policy } = await currentPolicy(tx, BROKEN);
    const pins = [{ seeker: "P1", place: "S1" }];
    await savePolicy(tx, BROKEN, { ...policy, pins }, version);
  });
  await run("round", "open", COMANTOVA);
  await run("round", "open", BROKEN);
});
afterAll(async () => {
  await db.close();
  await home.remove();
});

test("all due rounds are matched; one that fails is reported and stops none", async () => {
  const { status, stdout } = await run("rematch", "--all");
  expect(stdout).toContain("comantova, ciclo 1 (1-a): 34 su 36 hanno una proposta; 0 cambiamenti.");
  expect(stdout).toContain("  – P14: ");
  expect(stdout).toContain(
    "senza-posti: Ci sono blocchi, esclusioni o riserve che non si possono rispettare.",
  );
  expect(stdout).toContain("In tutto: 34 persone su 36 hanno una proposta, 2 in attesa");
  expect(stdout).toContain(
    "Cicli rifatti: 1, senza novità: 0, senza soluzione: 0, non riusciti: 1.",
  );
  expect(status).toBe(1);
});

test("for programs, and for one programme; nothing new is computed on the same data", async () => {
  const { status, stdout } = await run("rematch", `${COMANTOVA}/1`, "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    programmes: [{ programme: COMANTOVA, round: 1, outcome: "unchanged", run: "1-a", changes: [] }],
    failed: [],
    unended: [],
    all: { rematched: 0, unchanged: 1, seekers: 36, matched: 34, waiting: 2 },
  });
});

test("a closed round needs --open; neither a programme nor --all is bad usage", async () => {
  await run("round", "close", COMANTOVA);
  expect((await run("rematch", COMANTOVA)).status).toBe(2);
  const opened = await run("rematch", COMANTOVA, "--open");
  expect(opened.stdout).toContain("comantova, ciclo 2 (2-a): 34 su 36 hanno una proposta");
  expect(opened.status).toBe(0);
  const closed = await run("rematch", `${COMANTOVA}/1`);
  expect(closed.stderr).toContain("Il ciclo 1 di «comantova» è chiuso");
  expect(closed.status).toBe(1);
  expect((await run("rematch")).status).toBe(2);
  expect((await run("rematch", COMANTOVA, "--all")).status).toBe(2);
});
