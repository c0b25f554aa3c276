import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { piecesOf } from "../../../src/profiles/search/show.ts";
import { refreshTexts } from "../../../src/profiles/texts.ts";
import { COMANTOVA, comantova } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";
import { asCoordination, type Finding, findingAs } from "./finding.ts";

let db: TestDatabase;
let find: Finding;
beforeAll(async () => {
  db = await comantova();
  find = findingAs(asCoordination(db));
});
afterAll(async () => await db.close());

const keysOf = (result: Awaited<ReturnType<Finding>>) =>
  result.items.map(({ kind, id }) => `${kind} ${id}`);

/** All pages one after the other, with something done between two of them. */
async function paged(words: string, limit: number, between: () => Promise<void>) {
  const keys: string[] = [];
  let after: string | undefined;
  for (;;) {
    const result = await find(words, { limit, after });
    keys.push(...keysOf(result));
    if (result.next === null) return keys;
    after = result.next;
    await between();
  }
}

let added = 0;
const addProfile = async (words: string) =>
  await db.asSystem(COMANTOVA, async (tx) => {
    added++;
    const id = sql`${`A${added}`}`;
    await tx.execute(sql`
      insert into idea (programme_id, id, title) values (${COMANTOVA}, ${id}, ${`${words} ${words}`})`);
    await refreshTexts(tx, COMANTOVA);
  });

describe("pages", () => {
  test("joined are the whole, each hit once, though profiles are added meanwhile", async () => {
    const word = fc.constantFrom("", "lavoro", "sartoria", "orto e cucina", "falegnamria");
    await fc.assert(
      fc.asyncProperty(word, fc.integer({ min: 1, max: 60 }), async (words, limit) => {
        const before = keysOf(await find(words, { limit: 1000 }));
        const keys = await paged(words, limit, async () => {
          if (added < 6) await addProfile(words || "nuova");
        });
        expect(new Set(keys).size).toBe(keys.length);
        const old = keys.filter((key) => before.includes(key));
        expect(old).toEqual(before);
      }),
      { numRuns: 12, seed: 20_260_115 },
    );
  });

  test("who is gone meanwhile is missing, and nobody else", async () => {
    const first = await find("lavoro", { limit: 1 });
    const rest = await find("lavoro", { limit: 500, after: first.next! });
    const gone = rest.items.find(({ kind }) => kind === "need")!;
    await db.asSystem(COMANTOVA, (tx) =>
      tx.execute(sql`delete from need where programme_id = ${COMANTOVA} and id = ${gone.id}`),
    );
    const again = await find("lavoro", { limit: 500, after: first.next! });
    expect(keysOf(again)).toEqual(keysOf(rest).filter((key) => key !== `need ${gone.id}`));
  });

  test("a page that is none is refused, and one that is kept no more says so", async () => {
    for (const after of ["", "x", "r.1.1", `r.${"0".repeat(32)}.0`])
      await expect(find("lavoro", { after })).rejects.toMatchObject({ kind: "invalid" });
    await expect(find("lavoro", { after: `r.${"0".repeat(32)}.1` })).rejects.toMatchObject({
      kind: "conflict",
    });
  });
});

test("a marked passage is cut into pieces that join to the text", () => {
  expect(piecesOf("un \u{e000}falegname\u{e001}, anzi due")).toEqual([
    { text: "un ", match: false },
    { text: "falegname", match: true },
    { text: ", anzi due", match: false },
  ]);
  expect(piecesOf("")).toEqual([]);
});
