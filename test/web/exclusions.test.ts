import { afterAll, beforeAll, expect, test } from "vitest";
import { listExclusions } from "../../src/profiles/preferences/exclusions.ts";
import { statePreference } from "../../src/profiles/preferences/state.ts";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { COORDINATOR, MEMBER, webAs, wordsOf } from "./support.ts";

const PAGE = `/p/${COMANTOVA}/esclusioni`;

let db: TestDatabase;
beforeAll(async () => {
  db = await comantova();
  for (const id of ["P08", "P09"])
    await statePreference(db, {
      between: {
        programme: COMANTOVA,
        by: { kind: "organisation", id: "F01" },
        of: { kind: "participant", id },
      },
      statement: { exclusion: { reason: "safety", words: "<b>macchine</b>" } },
    });
});
afterAll(async () => await db.close());

const pending = async () =>
  (await db.asSystem(COMANTOVA, (tx) => listExclusions(tx, COMANTOVA))).filter(
    ({ state, organisation }) => state === "pending" && organisation === "F01",
  );

test("the coordination reads who asks and why, approves one and refuses another with its reason", async () => {
  const web = webAs(db, COORDINATOR);
  const shown = await web.get(PAGE);
  expect(wordsOf(shown.text)).toContain("sicurezza: <b>macchine</b>");
  expect(shown.text).not.toContain("<b>macchine");
  const [first, second] = await pending();
  const approved = await web.post(`${PAGE}/${first!.id}`, { approve: "yes" });
  expect(approved.location).toBe(`${PAGE}?fatto=approvata`);
  expect((await web.post(`${PAGE}/${second!.id}`, { approve: "no" })).status).toBe(422);
  await web.post(`${PAGE}/${second!.id}`, { approve: "no", because: "non è pertinente" });
  expect(await pending()).toEqual([]);
  expect(wordsOf((await web.get(PAGE)).text)).toContain("rifiutata: non è pertinente");
});

test("nobody else reads it or decides", async () => {
  const web = webAs(db, MEMBER);
  expect((await web.get(PAGE)).status).toBe(404);
  expect((await web.post(`${PAGE}/PR1`, { approve: "yes" })).status).toBe(404);
});
