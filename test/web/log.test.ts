import { afterAll, beforeAll, expect, test } from "vitest";
import type { LogEntry } from "../../src/api/deps.ts";
import { createApp } from "../../src/app.ts";
import { InnestoError, verbatim } from "../../src/errors.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const WRITTEN = "mario.rossi@example.org";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(async () => await db.close());

test.each(["/", "/api/v1/programmes"])(
  "a fault at %s is logged by its kind and place, without what anybody wrote",
  async (address) => {
    const logged: LogEntry[] = [];
    const failing = () => Promise.reject(new TypeError(`insert into account values (${WRITTEN})`));
    const app = createApp({
      db: { ...db, asSystem: failing },
      home: "/nonexistent",
      today: () => "2026-01-15",
      log: (entry) => logged.push(entry),
    });
    const headers = { cookie: `innesto=${WRITTEN}` };
    const answer = await app.request(address, { headers });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain(WRITTEN);
    expect(logged).toMatchObject([{ level: "error", method: "GET", error: "TypeError" }]);
    expect(logged[0]!["at"]).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\s+at .*log\.test\.ts:\d+/)]),
    );
    expect(JSON.stringify(logged)).not.toContain(WRITTEN);
  },
);

test.each(["/", "/api/v1/programmes"])(
  "at %s a database that is away is logged, and nobody is told where it lies",
  async (address) => {
    const logged: LogEntry[] = [];
    const away = () =>
      Promise.reject(
        new InnestoError("unavailable", verbatim("/home/segreta/.innesto"), {
          cause: Object.assign(new Error(WRITTEN), { code: "CONNECTION_CLOSED" }),
        }),
      );
    const app = createApp({
      db: { ...db, as: away, asSystem: away },
      home: "/nonexistent",
      today: () => "2026-01-15",
      log: (entry) => logged.push(entry),
    });
    const answer = await app.request(address, { headers: { cookie: "innesto=x" } });
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toMatch(/segreta/);
    expect(logged).toMatchObject([{ level: "error", code: "CONNECTION_CLOSED" }]);
    expect(JSON.stringify(logged)).not.toContain(WRITTEN);
  },
);
