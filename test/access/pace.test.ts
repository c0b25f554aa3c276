import { expect, test } from "vitest";
import { PaceKeeper } from "../../src/access/guards/pace.ts";
import { createApp } from "../../src/app.ts";
import { keyFor } from "../support/keys.ts";
import { COMANTOVA, comantova, TODAY } from "../support/comantova.ts";

const SECOND = 1000;

test("an allowance is spent one by one, and comes back with time, never to more than it was", () => {
  const keeper = new PaceKeeper({ burst: 3, perSecond: 2 });
  const takeAt = (ms: number) => keeper.take("a", ms);
  expect([takeAt(0), takeAt(0), takeAt(0), takeAt(0)]).toEqual([0, 0, 0, 1]);
  expect(keeper.take("b", 0)).toBe(0);
  expect([takeAt(SECOND / 2), takeAt(SECOND / 2)]).toEqual([0, 1]);
  const later = 60 * SECOND;
  expect([takeAt(later), takeAt(later), takeAt(later), takeAt(later)]).toEqual([0, 0, 0, 1]);
});

test("many callers who came once are forgotten, and those who ask still are not", () => {
  const keeper = new PaceKeeper({ burst: 2, perSecond: 1 });
  keeper.take("busy", 0);
  for (let n = 0; n < 20_000; n++) keeper.take(`once ${n}`, n);
  expect(keeper.take("busy", 20_000)).toBe(0);
  keeper.take("busy", 20_000);
  expect(keeper.take("busy", 20_000)).toBe(1);
});

test("who asks too often is told when to ask again: strangers by address, programs by their key", async () => {
  const db = await comantova();
  try {
    const pace = { burst: 3, perSecond: 0.01 };
    const app = createApp({ db, home: "/nonexistent", today: () => TODAY, pace });
    const key = await keyFor(db, COMANTOVA, { role: "coordinator", subject: "" });
    const other = await keyFor(db, COMANTOVA, { role: "funder", subject: "" });
    const ask = async (path: string, secret?: string) => {
      const headers = secret === undefined ? {} : { authorization: `Bearer ${secret}` };
      return await app.request(path, { headers });
    };
    const programmes = "/api/v1/programmes";
    for (let n = 0; n < 3; n++) expect((await ask(programmes, key)).status).toBe(200);
    const refused = await ask(programmes, key);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "100"]);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
    expect((await ask(programmes, other)).status).toBe(200);
    for (let n = 0; n < 3; n++) expect((await ask("/")).status).toBe(200);
    const page = await ask("/");
    expect([page.status, page.headers.get("content-type")]).toEqual([
      429,
      "text/html; charset=UTF-8",
    ]);
    expect(await page.text()).toContain("Troppe richieste in poco tempo");
    // What a page loads is no request of somebody's.
    expect((await ask("/health")).status).toBe(200);
  } finally {
    await db.close();
  }
});
