import { afterAll, beforeAll, expect, test } from "vitest";
import { testService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(async () => await service.db.close());

test("a programme comes with its territory, phases, words and number of hubs", async () => {
  const { body } = await service.get("/api/v1/programmes/comantova");
  expect(body.title).toContain("Mantova bene comune");
  expect(body.territory).toHaveLength(28);
  expect(body.territory[0]).toEqual({ code: "020002", name: "Asola", province: "MN" });
  expect(body.phases.map(({ name }: { name: string }) => name)).toContain("Incontri mirati");
  expect(body.terms).toContainEqual({
    list: "need_kind",
    code: "spazio",
    italian: "Spazio",
    english: null,
  });
  expect(body.hubs).toBe(4);
});

test.each([
  ["participants", 43],
  ["ideas", 28],
  ["organisations", 55],
  ["resources", 114],
  ["needs", 103],
  ["hubs", 4],
])("all %s are reached by following «next», each once, in order", async (name, count) => {
  const seen: string[] = [];
  let address: string | null = `${name}?limit=7`;
  while (address !== null) {
    const { status, body }: Awaited<ReturnType<TestService["get"]>> = await service.get(address);
    expect(status).toBe(200);
    expect(body.items.length).toBeLessThanOrEqual(7);
    seen.push(...body.items.map(({ id }: { id: string }) => id));
    address = body.next;
  }
  expect(new Set(seen).size).toBe(count);
  expect(seen).toHaveLength(count);
  expect(seen).toEqual(seen.toSorted());
});

test("one of a list by its code is the same as in the list", async () => {
  const { body: list } = await service.get("resources?limit=200");
  const seat = list.items.find(({ id }: { id: string }) => id === "S12");
  expect(seat.seat).toMatchObject({ capacity: 1, hosts: "person" });
  expect(seat.asks.length).toBeGreaterThan(0);
  expect((await service.get("resources/S12")).body).toEqual(seat);
});

test("an idea names its team, a person the idea and the skills", async () => {
  const { body: person } = await service.get("participants/P01");
  expect(person).toMatchObject({ comune: "Mantova", hub: "SA", kind: "jobseeker" });
  expect(person.skills).toContain("storia dell'arte");
  const { body: idea } = await service.get(`ideas/${person.ideas[0]}`);
  expect(idea.team.map(({ participant }: { participant: string }) => participant)).toContain("P01");
});

test.each([
  "participants/P99",
  "ideas/none",
  "organisations/F99",
  "resources/S99",
  "needs/none",
  "hubs/none",
  "rounds/1",
  "rounds/1/runs",
  "rounds/1/runs/1-a",
  "rounds/1/decisions",
])("%s is not found", async (address) => {
  const { status, body } = await service.get(address);
  expect(status).toBe(404);
  expect(body).toMatchObject({ type: "/api/v1/#problem-not-found", status: 404 });
});

test("the process is alive and ready", async () => {
  expect((await service.get("/health")).body).toEqual({ status: "ok" });
  expect((await service.get("/ready")).body).toEqual({ status: "ok" });
});
