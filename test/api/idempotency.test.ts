import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claim, keepAnswer, letGo } from "../../src/access/idempotency.ts";
import { createApp } from "../../src/app.ts";
import { COMANTOVA, TODAY } from "../support/comantova.ts";
import { coordinationKey } from "../support/keys.ts";
import { testService, type TestService, WAIT } from "./service.ts";

let service: TestService;
beforeAll(async () => {
  service = await testService();
  await service.post("rounds");
});
afterAll(async () => await service.db.close());

const decide = async (key: string, body: unknown = pin("S10")) =>
  await service.ask("POST", "rounds/1/decisions", { body, headers: { "idempotency-key": key } });

const pin = (place: string) => ({ kind: "pin", seeker: "P08", place });

const decisions = async (): Promise<number> =>
  (await service.get("rounds/1/decisions")).body.items.length;

test("a repeat does nothing and gets the same answer, marked as repeated", async () => {
  const before = await decisions();
  const first = await decide("again");
  const second = await decide("again");
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.text).toBe(first.text);
  expect(first.headers.get("idempotency-replayed")).toBeNull();
  expect(second.headers.get("idempotency-replayed")).toBe("true");
  expect(second.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await decisions()).toBe(before + 1);
});

test("the address of what was made is repeated too", async () => {
  const ask = async () =>
    await service.ask("POST", "rounds/1/runs", {
      headers: { ...WAIT, "idempotency-key": "a-run" },
    });
  const first = await ask();
  expect(first.headers.get("location")).toMatch(/\/rounds\/1\/runs\/1-a$/);
  expect((await ask()).headers.get("location")).toBe(first.headers.get("location"));
  expect((await service.get("rounds/1/runs")).body.items).toHaveLength(1);
});

test("the same key with another body, or at another address, is refused", async () => {
  await decide("mine");
  const other = await decide("mine", pin("S11"));
  expect([other.status, other.body.type]).toEqual([422, "/api/v1/#problem-key-taken"]);
  const elsewhere = await service.ask("POST", "rounds/1/close", {
    headers: { "idempotency-key": "mine" },
  });
  expect(elsewhere.status).toBe(422);
  expect((await service.get("rounds/1")).body.state).not.toBe("closed");
});

test("of ten at once exactly one is done; the others get its answer or are told to wait", async () => {
  const before = await decisions();
  const all = await Promise.all(Array.from({ length: 10 }, () => decide("rush")));
  expect(await decisions()).toBe(before + 1);
  const done = all.filter(({ status }) => status === 201);
  const waits = all.filter(({ status }) => status === 409);
  expect(done.length).toBeGreaterThanOrEqual(1);
  expect(done.length + waits.length).toBe(10);
  expect(new Set(done.map(({ text }) => text)).size).toBe(1);
  for (const { body, headers } of waits) {
    expect(body.type).toBe("/api/v1/#problem-repeated");
    expect(headers.get("retry-after")).toBe("1");
  }
  expect((await decide("rush")).text).toBe(done[0]!.text);
});

test("a refusal is repeated as well", async () => {
  const first = await decide("refused", pin("S99"));
  expect(first.status).toBe(404);
  const second = await decide("refused", pin("S99"));
  expect(second.text).toBe(first.text);
  expect(second.headers.get("content-type")).toBe("application/problem+json");
  expect(second.headers.get("idempotency-replayed")).toBe("true");
});

test("a fault of the service's own is not kept: the repeat tries again", async () => {
  let down = true;
  const as: typeof service.db.as = async (actor, work) => {
    if (down) throw new Error("down");
    return await service.db.as(actor, work);
  };
  const key = await coordinationKey(service.db, COMANTOVA);
  const db = { ...service.db, as };
  const app = createApp({ db, home: "/nonexistent", today: () => TODAY });
  const ask = async () =>
    await app.request(`/api/v1/programmes/${COMANTOVA}/rounds/1/decisions`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        "idempotency-key": "later",
      },
      body: JSON.stringify(pin("S10")),
    });
  expect((await ask()).status).toBe(500);
  down = false;
  expect((await ask()).status).toBe(201);
});

const request = (key: string) => ({ caller: "test", key, fingerprint: "f" });
const answer = { status: 201, headers: { location: "/x" }, body: "{}" };

test("a claim stands until it is answered or let go", async () => {
  const { db } = service;
  expect(await claim(db, request("k"))).toEqual({ kind: "claimed" });
  expect(await claim(db, request("k"))).toEqual({ kind: "underWay" });
  expect(await claim(db, { ...request("k"), fingerprint: "g" })).toEqual({ kind: "taken" });
  expect(await claim(db, { ...request("k"), caller: "other" })).toEqual({ kind: "claimed" });
  await letGo(db, request("k"));
  expect(await claim(db, request("k"))).toEqual({ kind: "claimed" });
  await keepAnswer(db, request("k"), answer);
  expect(await claim(db, request("k"))).toEqual({ kind: "answered", answer });
  await letGo(db, request("k"));
  expect(await claim(db, request("k"))).toEqual({ kind: "answered", answer });
});

test("an answer is kept for a day, a claim that nobody answered for an hour", async () => {
  const { db } = service;
  for (const key of ["day", "hour", "fresh"]) await claim(db, request(key));
  await keepAnswer(db, request("day"), answer);
  const age = async (key: string, interval: string) =>
    await db.asSystem(null, (tx) =>
      tx.execute(sql`update idempotent_request
        set created_at = now() - ${interval}::interval where key = ${key}`),
    );
  await age("day", "23 hours");
  await age("hour", "59 minutes");
  expect((await claim(db, request("day"))).kind).toBe("answered");
  expect((await claim(db, request("hour"))).kind).toBe("underWay");
  await age("day", "25 hours");
  await age("hour", "61 minutes");
  expect((await claim(db, request("day"))).kind).toBe("claimed");
  expect((await claim(db, request("hour"))).kind).toBe("claimed");
  expect((await claim(db, request("fresh"))).kind).toBe("underWay");
});
