import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requestsOf } from "./requests.ts";
import { testService, type TestService } from "./service.ts";

const RUNS = 1500;
const LONGEST_MS = 15_000;

let service: TestService;
beforeAll(async () => {
  service = await testService();
  await service.post("rounds");
  await service.post("rounds/1/runs");
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
    { numRuns: RUNS, interruptAfterTimeLimit: LONGEST_MS, markInterruptAsFailure: false },
  );
  expect(service.logged).toEqual([]);
  // Both what is fitting and what is amiss was really sent.
  for (const status of [200, 201, 404, 422]) expect([...seen.keys()]).toContain(status);
});
