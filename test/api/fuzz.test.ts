import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ne } from "drizzle-orm";
import type { Mandate } from "../../src/access/mandate.ts";
import { participantIdentity } from "../../src/db/tables/participant.ts";
import { COMANTOVA, comantovaPublished } from "../support/comantova.ts";
import { DERIVED, type Footprints, footprintsOf } from "../support/footprint.ts";
import { coordinationKey, keyFor } from "../support/keys.ts";
import { type FuzzedRequest, operationsOf } from "./requests.ts";
import { type Answer, serviceOn, type TestService } from "./service.ts";

/** Requests of each operation, as the coordination and as each of the others. */
const RUNS = 8;
const BLIND_RUNS = 3;
/** All roles together; a longer search is asked for by the variable. */
const SECONDS = Number(process.env["INNESTO_FUZZ_SECONDS"] ?? 0);

const SELF = "P08";
/** In the names and contacts of everybody but one: none of these roles may read them before mutual interest. */
const HIDDEN = "kept-from-others";
const BLIND: readonly Mandate[] = [
  { role: "member", subject: "F12" },
  { role: "participant", subject: SELF },
  { role: "funder", subject: "" },
];
const SHARE_MS = (SECONDS * 1000) / (BLIND.length + 1);

/** What tells how the service is made, or what it asks its database. */
const LEAK = /node_modules|\.tsx?:\d|\bat \w+ \(|insert into |select .* from |violates|postgres/i;

let service: TestService;
let footprints: Footprints;
beforeAll(async () => {
  const db = await comantovaPublished();
  await db.asSystem(COMANTOVA, (tx) =>
    tx
      .update(participantIdentity)
      .set({ lastName: HIDDEN, email: `${HIDDEN}@example.org`, phone: HIDDEN })
      .where(ne(participantIdentity.participantId, SELF)),
  );
  // No worker: nothing is written but by what is asked.
  service = serviceOn(db, await coordinationKey(db, COMANTOVA));
  footprints = await footprintsOf(db.endpoint, DERIVED);
});
afterAll(async () => {
  await footprints?.close();
  await service?.db.close();
});

/** Asks, and sees to it that a refusal has left nothing behind and tells nothing of the inside. */
async function askOf(asker: TestService, request: FuzzedRequest): Promise<Answer> {
  const { method, address, headers, body } = request;
  const before = await footprints.now();
  const answer = await asker.ask(method, address, { headers, body });
  expect(answer.status).toBeLessThan(500);
  if (answer.status < 400) return answer;
  expect(await footprints.now()).toEqual(before);
  expect(answer.text).not.toMatch(LEAK);
  return answer;
}

/** Sends so many requests of every operation, and again until the time is over; the statuses that came back. */
async function search(
  asker: TestService,
  numRuns: number,
  check: (request: FuzzedRequest, answer: Answer) => void,
): Promise<ReadonlySet<number>> {
  const operations = operationsOf((await service.get("/api/v1/openapi.json")).body);
  const seen = new Set<number>();
  const until = Date.now() + SHARE_MS;
  do
    for (const requests of operations)
      await fc.assert(
        fc.asyncProperty(requests, async (request) => {
          const answer = await askOf(asker, request);
          seen.add(answer.status);
          check(request, answer);
        }),
        { numRuns },
      );
  while (Date.now() < until);
  expect(asker.logged).toEqual([]);
  return seen;
}

test("whatever is sent, the answer is one that is documented, and a refusal leaves nothing behind", async () => {
  const seen = await search(service, RUNS, ({ operation, documented }, { status, headers }) => {
    // A code of two dots or none leads to another address, where the method may be wrong.
    expect([operation, ...documented, "405", "308"]).toContain(String(status));
    const isProblem = headers.get("content-type") === "application/problem+json";
    expect(isProblem).toBe(status >= 400);
  });
  // Both what is fitting and what is amiss was really sent.
  for (const status of [200, 404, 422]) expect([...seen]).toContain(status);
  expect([201, 202].some((made) => seen.has(made))).toBe(true);
});

test.each(BLIND)("as a $role, the same, and nothing hidden is read", async (mandate) => {
  const own = serviceOn(service.db, await keyFor(service.db, COMANTOVA, mandate));
  const seen = await search(own, BLIND_RUNS, (_, { text }) => expect(text).not.toContain(HIDDEN));
  expect(seen).toContain(403);
});
