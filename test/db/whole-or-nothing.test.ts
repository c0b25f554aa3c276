import { afterAll, beforeAll, expect, test } from "vitest";
import { inviteByHand } from "../../src/access/hand-over.ts";
import type { Part } from "../../src/access/visitor.ts";
import { openEmbedder } from "../../src/embedding/embedders.ts";
import { importFiles } from "../../src/intake/import-files.ts";
import { remind } from "../../src/notify/remind.ts";
import { erasePerson } from "../../src/privacy/erase.ts";
import { embedProgramme } from "../../src/profiles/embed.ts";
import { runRound } from "../../src/rounds/run.ts";
import { serviceOn, type TestService } from "../api/service.ts";
import { type Breakages, breakagesIn } from "../support/breakages.ts";
import { COMANTOVA, COMANTOVA_FILES, TODAY } from "../support/comantova.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { type Footprints, footprintsOf } from "../support/footprint.ts";
import { coordinationKey } from "../support/keys.ts";

let db: TestDatabase;
let breakages: Breakages;
let footprints: Footprints;
let service: TestService;
beforeAll(async () => {
  db = await testDatabase();
  breakages = await breakagesIn(db.endpoint);
  footprints = await footprintsOf(db.endpoint);
});
afterAll(async () => {
  await breakages?.close();
  await footprints?.close();
  await db?.close();
});

const COORDINATION: Part = {
  kind: "coordinator",
  programme: COMANTOVA,
  subject: "",
  account: "coordinator-1",
};

/** Does something once, and says whether it was confirmed. */
type Deed = () => Promise<boolean>;

/** What the program's own parts do, in the background or at a form. */
const own =
  (work: () => Promise<unknown>): Deed =>
  async () =>
    await work().then(
      () => true,
      () => false,
    );

let keys = 0;

/** A request of the API: refused only as a fault of the service's own. Each attempt is a repeat of the first. */
const asked = (method: "POST" | "PUT", address: string, body?: unknown): Deed => {
  const headers = { "if-match": "*", "idempotency-key": `deed-${++keys}` };
  return async () => {
    const { status, text } = await service.ask(method, address, { body, headers });
    expect([address, text, status < 400 || status >= 500]).toEqual([address, text, true]);
    return status < 400;
  };
};

const said = (side: string, answer: string, more = {}): Deed =>
  asked("POST", "rounds/1/pairings/1-P08/answers", { side, answer, ...more });

const choice = (kind: string, seeker: string, place: string) => ({ kind, seeker, place });
const exclusion = {
  by: { kind: "organisation", id: "F02" },
  of: { kind: "participant", id: "P05" },
  exclusion: { reason: "orari incompatibili" },
};
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const letters = [
  { email: "nuova@example.org", role: "funder", subject: "" },
  { email: "altra@example.org", role: "referent", subject: "SA" },
] as const;
const erasing = { reason: "request", madeBy: "coordinator-1" } as const;
const spec = { name: "built-in" };

/** A programme's first round and what comes after it, write by write. */
const STORY: readonly (readonly [name: string, deed: Deed])[] = [
  ["an exclusion that is asked for", asked("POST", "preferences", exclusion)],
  ["its decision", asked("POST", "exclusions/PR126/decision", { approve: true })],
  ["another policy", asked("PUT", "policy", { weights: { hub: 1 } })],
  ["a round", asked("POST", "rounds", { name: "primavera" })],
  ["a pin", asked("POST", "rounds/1/decisions", choice("pin", "P08", "S10"))],
  ["its end", asked("POST", "rounds/1/decisions/D1/revoke")],
  [
    "choices of a file",
    asked("POST", "rounds/1/decisions/file", {
      csv: "scelta;persona;posto\nblocca;P08;S10\nescludi;P12;S10\n",
    }),
  ],
  ["a run", own(() => runRound(db, COMANTOVA, 1, { on: TODAY }))],
  ["a publication", asked("POST", "rounds/1/runs/1-a/publish")],
  ["a person's interest", said("participant", "interest", { sharesContacts: true })],
  ["a host's interest", said("host", "interest")],
  ["a host's no", said("host", "decline", { reason: "altro" })],
  ["what mends it", asked("POST", "rounds/1/pairings/1-P08/repair", {})],
  ["reminders", own(() => remind(db, COMANTOVA, inDays(4)))],
  ["invitations", own(() => inviteByHand(db, COORDINATION, letters))],
  ["the round's end", asked("POST", "rounds/1/close")],
  ["somebody's erasure", own(() => erasePerson(db, COMANTOVA, "P12", erasing))],
];

/** The first writes, and then ever fewer of many. */
function* writes(): Generator<number> {
  for (let [one, next] = [1, 2]; ; [one, next] = [next, one + next]) yield one;
}

/** Breaks a deed at one write after another, and at its end, until it is confirmed; how often it broke. */
async function breakAt(deed: Deed, name: string): Promise<number> {
  let broken = 0;
  const attempt = async (how: string): Promise<boolean> => {
    const before = await footprints.now();
    const confirmed = await deed();
    const wasBroken = await breakages.mend();
    if (wasBroken) broken++;
    // What is not confirmed was broken, and has left nothing.
    const after = confirmed ? before : await footprints.now();
    expect([name, how, confirmed || wasBroken, after]).toEqual([name, how, true, before]);
    return confirmed;
  };
  await breakages.atCommit();
  if (await attempt("at its end")) return broken;
  for (const nth of writes()) {
    await breakages.atWrite(nth);
    if (await attempt(`at write ${nth}`)) return broken;
  }
  return broken;
}

test("an import is written whole or not at all", async () => {
  const deed = own(() => importFiles(db, { path: COMANTOVA_FILES, today: TODAY }));
  expect(await breakAt(deed, "an import")).toBeGreaterThan(1);
  const { id } = await openEmbedder(spec);
  await embedProgramme(db, COMANTOVA, { spec, id });
  service = serviceOn(db, await coordinationKey(db, COMANTOVA));
});

test.each(STORY)("%s is written whole or not at all", async (name, deed) => {
  expect(await breakAt(deed, name)).toBeGreaterThan(1);
});
