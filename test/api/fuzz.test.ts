import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ne } from "drizzle-orm";
import type { Mandate } from "../../src/access/mandate.ts";
import { participantIdentity } from "../../src/db/tables/participant.ts";
import { COMANTOVA } from "../support/comantova.ts";
import { keyFor } from "../support/keys.ts";
import { requestsOf } from "./requests.ts";
import { serviceOn, testService, type TestService } from "./service.ts";

const RUNS = 1500;
/** All roles together; a longer search is asked for by the variable. */
const SECONDS = Number(process.env["INNESTO_FUZZ_SECONDS"] ?? 50);

const SELF = "P08";
/** In the names and contacts of everybody but one: none of these roles may read them before mutual interest. */
const HIDDEN = "kept-from-others";
const BLIND: readonly Mandate[] = [
  { role: "member", subject: "F12" },
  { role: "participant", subject: SELF },
  { role: "funder", subject: "" },
];
/** The coordination may do most, and is given as long as two of the others. */
const SHARE_MS = (SECONDS * 1000) / (BLIND.length + 2);

let service: TestService;
beforeAll(async () => {
  service = await testService();
  await service.post("rounds");
  await service.post("rounds/1/runs");
  await service.db.asSystem(COMANTOVA, (tx) =>
    tx
      .update(participantIdentity)
      .set({ lastName: HIDDEN, email: `${HIDDEN}@example.org`, phone: HIDDEN })
      .where(ne(participantIdentity.participantId, SELF)),
  );
});
afterAll(async () => await service.db.close());

test("whatever is sent, the answer is one that is documented, and never a fault of our own", async () => {
  const document = (await service.get("/api/v1/openapi.json")).body;
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(requestsOf(document), async ({ method, address, headers, body, ...about }) => {
      const answer = await service.ask(method, address, { headers, body });
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      // A code of two dots or none leads to another address, where the method may be wrong.
      const expected = [...about.documented, "405", "308"];
      const type = answer.headers.get("content-type");
      expect(expected).toContain(String(answer.status));
      expect(answer.status).toBeLessThan(500);
      expect(type === "application/problem+json").toBe(answer.status >= 400);
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 2 * SHARE_MS, markInterruptAsFailure: false },
  );
  expect(service.logged).toEqual([]);
  // Both what is fitting and what is amiss was really sent.
  for (const status of [200, 404, 422]) expect([...seen.keys()]).toContain(status);
  expect([201, 202].some((made) => seen.has(made))).toBe(true);
});

test.each(BLIND)("as a $role, the same, and nothing hidden is read", async (mandate) => {
  const document = (await service.get("/api/v1/openapi.json")).body;
  const own = serviceOn(service.db, await keyFor(service.db, COMANTOVA, mandate));
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(requestsOf(document), async ({ method, address, headers, body }) => {
      const { status, text } = await own.ask(method, address, { headers, body });
      statuses.add(status);
      expect(status).toBeLessThan(500);
      expect(text).not.toContain(HIDDEN);
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: SHARE_MS, markInterruptAsFailure: false },
  );
  expect(own.logged).toEqual([]);
  expect(statuses).toContain(403);
});
