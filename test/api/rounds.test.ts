import { afterAll, beforeAll, expect, test } from "vitest";
import { testService, type TestService } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(async () => await service.db.close());

// One story, in the order in which a program of the coordination's lives it.

test("a round is opened once, at its own address", async () => {
  const opened = await service.post("rounds", { name: "primavera", seed: "s" });
  expect(opened.status).toBe(201);
  expect(opened.body).toMatchObject({ number: 1, name: "primavera", state: "open", seed: "s" });
  const there = await service.get(opened.headers.get("location")!);
  expect(there.body).toEqual(opened.body);
  const again = await service.post("rounds");
  expect(again.status).toBe(409);
  expect(again.body.type).toBe("/api/v1/#problem-conflict");
});

test("a run is computed, certified and kept at its address", async () => {
  const { status, headers, body } = await service.post("rounds/1/runs", { name: "Prova" });
  expect(status).toBe(201);
  expect(body).toMatchObject({ id: "1-a", name: "Prova", state: "solved", publishedAt: null });
  expect(body.report).toMatchObject({ seekersMatched: 34, seekers: 36, certified: true, gap: 0 });
  expect((await service.get(headers.get("location")!)).body).toEqual(body);
  expect((await service.get("rounds/1")).body.state).toBe("matched");
});

test("its proposals and those who wait are all its seekers, each with a reason in both languages", async () => {
  const proposals = (await service.get("rounds/1/runs/1-a/proposals?limit=200")).body.items;
  const waiting = (await service.get("rounds/1/runs/1-a/waiting")).body.items;
  expect([proposals.length, waiting.length]).toEqual([34, 2]);
  for (const { explanation } of [...proposals, ...waiting]) {
    expect(explanation.headline.it).not.toBe("");
    expect(explanation.headline.en).not.toBe("");
  }
  const first = (await service.get("rounds/1/runs/1-a/proposals?limit=1")).body;
  expect((await service.get(first.next)).body.items[0]).toEqual(proposals[1]);
});

test("why is what the proposal says; why not has a cost or a barrier", async () => {
  const runs = "rounds/1/runs/1-a";
  const [proposal] = (await service.get(`${runs}/proposals`)).body.items;
  const [waits] = (await service.get(`${runs}/waiting`)).body.items;
  const why = (await service.get(`${runs}/explanations/${proposal.seeker}`)).body;
  expect(why).toEqual({
    kind: "proposed",
    place: proposal.place,
    explanation: proposal.explanation,
  });
  const waiting = (await service.get(`${runs}/explanations/${waits.seeker}`)).body;
  expect(waiting).toEqual({ kind: "waiting", explanation: waits.explanation });
  const own = await service.get(`${runs}/explanations/${proposal.seeker}/${proposal.place}`);
  expect(own.body.kind).toBe("proposed");
  const barred = await service.get(`${runs}/explanations/P08/S20`);
  expect(barred.body).toMatchObject({ kind: "barred", barriers: [{ constraint: "distance" }] });
  expect((await service.get(`${runs}/explanations/P99`)).status).toBe(404);
  expect((await service.get(`${runs}/explanations/P08/S99`)).status).toBe(404);
  expect((await service.get(`${runs}/explanations/P99/S20`)).status).toBe(404);
});

test("a forbidden pair is left out of the next run, and the difference says who moved", async () => {
  const [{ seeker, place }] = (await service.get("rounds/1/runs/1-a/proposals")).body.items;
  const made = await service.post("rounds/1/decisions", { kind: "forbid", seeker, place });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ id: "D1", madeFrom: "api", revokes: null });
  const { body: next } = await service.post("rounds/1/runs");
  expect(next.report.pairs).not.toContainEqual({ seeker, place });
  const { body: diff } = await service.get("rounds/1/runs/1-a/diff/1-b");
  const moved = diff.changes.find((change: { seeker: string }) => change.seeker === seeker);
  expect(moved.from).toBe(place);
  expect(moved.sentence.it).toContain(seeker);
});

test("a decision taken back counts no more, and is taken back once", async () => {
  const { body: first } = await service.get("rounds/1/runs/1-a");
  const revoked = await service.post("rounds/1/decisions/D1/revoke");
  expect(revoked.status).toBe(201);
  expect(revoked.body.revokes).toBe("D1");
  expect((await service.post("rounds/1/runs")).body.report.pairs).toEqual(first.report.pairs);
  expect((await service.post("rounds/1/decisions/D1/revoke")).status).toBe(409);
  expect((await service.post("rounds/1/decisions/D2/revoke")).status).toBe(409);
  expect((await service.post("rounds/1/decisions/D9/revoke")).status).toBe(404);
  expect((await service.get("rounds/1/decisions")).body.items).toHaveLength(2);
});

test("a pin that a constraint bars is refused with its reason, and no run is kept", async () => {
  await service.post("rounds/1/decisions", { kind: "pin", seeker: "P08", place: "S20" });
  const { status, body } = await service.post("rounds/1/runs");
  expect(status).toBe(422);
  expect(body.issues[0].path).toBe("pins[0]");
  expect(body.issues[0].expected.it).toContain("Gonzaga");
  expect((await service.get("rounds/1/runs")).body.items).toHaveLength(3);
  await service.post("rounds/1/decisions/D3/revoke");
});

test("two runs of one name are refused, two asked at once both kept", async () => {
  const again = await service.post("rounds/1/runs", { name: "Prova" });
  expect(again.status).toBe(409);
  const both = await Promise.all([service.post("rounds/1/runs"), service.post("rounds/1/runs")]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect(both[0].body.id).not.toBe(both[1].body.id);
});

test.each(["rounds/1/runs/1-a/publish", "rounds/1/close"])(
  "%s changes only the version that was read",
  async (address) => {
    const without = await service.ask("POST", address);
    expect([without.status, without.body.type]).toEqual([428, "/api/v1/#problem-unconditional"]);
    const headers = { "if-match": '"999"' };
    const stale = await service.ask("POST", address, { headers });
    const { body: current } = await service.get("rounds/1");
    expect([stale.status, stale.body.current]).toEqual([412, current]);
  },
);

test("publishing another run takes the first one's place", async () => {
  await service.post("rounds/1/runs/1-a/publish");
  const { body } = await service.post("rounds/1/runs/1-b/publish");
  expect(body.publishedAt).not.toBeNull();
  const { items } = (await service.get("rounds/1/runs")).body;
  const published = items.filter((run: { publishedAt: string | null }) => run.publishedAt !== null);
  expect(published.map(({ id }: { id: string }) => id)).toEqual(["1-b"]);
  expect((await service.get("rounds/1")).body.state).toBe("published");
});

test("a closed round takes nothing more, and a next one is opened", async () => {
  const closed = await service.post("rounds/1/close");
  expect(closed.body).toMatchObject({ state: "closed" });
  expect(closed.body.closedAt).not.toBeNull();
  expect((await service.post("rounds/1/close")).status).toBe(409);
  expect((await service.post("rounds/1/runs")).status).toBe(409);
  const pin = { kind: "pin", seeker: "P08", place: "S10" };
  expect((await service.post("rounds/1/decisions", pin)).status).toBe(409);
  expect((await service.post("rounds/1/runs/1-a/publish")).status).toBe(409);
  const next = await Promise.all([service.post("rounds"), service.post("rounds")]);
  expect(next.map(({ status }) => status).toSorted((x, y) => x - y)).toEqual([201, 409]);
  const numbers = (await service.get("rounds")).body.items.map((r: { number: number }) => r.number);
  expect(numbers).toEqual([2, 1]);
  expect((await service.get("rounds/2/runs/1-a")).status).toBe(404);
});
