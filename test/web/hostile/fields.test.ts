import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Visitor } from "../../../src/access/visitor.ts";
import { COMANTOVA, comantovaPublished } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";
import {
  COORDINATOR,
  participantOf,
  referentOf,
  visitorWith,
  webAs,
  withAccounts,
} from "../support.ts";
import { reached } from "./crawl.ts";
import { type Field, formsIn, kindOf, type PageForm } from "./forms.ts";
import { madeOf, MARK, PAYLOADS } from "./payloads.ts";

const HERE = `/p/${COMANTOVA}`;
const FIRM = visitorWith([
  { kind: "member", programme: COMANTOVA, subject: "F12", account: "member-1" },
]);
/** Everybody who fills in forms, and where their pages begin. */
const PEOPLE: readonly (readonly [name: string, visitor: Visitor, home: string])[] = [
  ["a hub's referent", referentOf("SA"), `${HERE}/persone`],
  ["a participant", participantOf("P08"), `${HERE}/io`],
  ["a firm", FIRM, `${HERE}/impresa`],
  // Comes last: it ends what the others have forms for.
  ["the coordination", COORDINATOR, `${HERE}/cicli`],
];
/** It ends the visit, or somebody's being there: not to be done on the way. */
const NOT_NOW = /\/(?:esci|lingua|cancella|close|chiudi)$/;
/** They send no field of their own, and read none. */
const READ_NOTHING = /\/(?:applica|tutti|promemoria|ferma|cancellazione|ritira|replica|annulla)$/;

let db: TestDatabase;
beforeAll(async () => {
  db = await comantovaPublished();
  await withAccounts(
    db,
    PEOPLE.map(([, visitor]) => visitor),
  );
});
afterAll(async () => await db.close());

/** One form of each kind that somebody's pages have. */
async function formsOf(visitor: Visitor, home: string): Promise<readonly PageForm[]> {
  const pages = await reached(webAs(db, visitor), home);
  const forms = new Map<string, PageForm>();
  for (const [address, html] of pages)
    for (const form of formsIn(html, address))
      if (!NOT_NOW.test(form.action)) forms.set(kindOf(form), form);
  return [...forms.values()];
}

const filled = (
  { fields }: PageForm,
  say: (field: Field, at: number) => string,
): Record<string, string> =>
  Object.fromEntries(fields.map((field, at) => [field.name, say(field, at)]));

const payload = (at: number): string => PAYLOADS[at % PAYLOADS.length]!;
const written = (field: Field, at: number): string =>
  field.kind === "text" && !/mail|seen|version/i.test(field.name)
    ? `${field.value} ${payload(at)}`
    : field.value;

describe.each(PEOPLE)("every form of %s", (name, visitor, home) => {
  let forms: readonly PageForm[];
  const web = () => webAs(db, visitor);
  beforeAll(async () => {
    forms = await formsOf(visitor, home);
  });

  test("tells a payload in any of its fields, hidden ones too, back as text", async () => {
    expect(forms.length).toBeGreaterThan(name === "the coordination" ? 25 : 0);
    let told = 0;
    for (const form of forms)
      for (const [at, one] of PAYLOADS.entries()) {
        if (at > 1 && form.fields.length === 0) continue;
        const { text, status } = await web().post(
          form.action,
          filled(form, () => one),
        );
        expect([kindOf(form), status < 500, madeOf(text)]).toEqual([kindOf(form), true, []]);
        if (text.includes(MARK)) told++;
      }
    expect(told).toBeGreaterThan(name === "the coordination" ? 20 : 0);
  });

  test("refuses fields that it does not have, beside those that it has", async () => {
    for (const form of forms.filter(({ action }) => !READ_NOTHING.test(action))) {
      const { status } = await web().post(form.action, {
        ...filled(form, ({ value }) => value),
        programmeId: "altrove",
        participantId: "P01",
        madeBy: "qualcun altro",
        isOperator: "1",
      });
      expect([kindOf(form), status >= 400 && status < 500]).toEqual([kindOf(form), true]);
    }
  });

  test("keeps payloads that it takes", async () => {
    let kept = 0;
    for (const form of forms) {
      const { status, text, location } = await web().post(form.action, filled(form, written));
      expect([kindOf(form), status < 500, madeOf(text)]).toEqual([kindOf(form), true, []]);
      if (status === 303) kept++;
      if (location === null) continue;
      expect(new URL(location, "http://own").host).toBe("own");
    }
    expect(kept).toBeGreaterThan(0);
  });
});

// Comes last: what forms have kept stands on the pages of others.
test.each(PEOPLE)(
  "nothing that any form kept is more than text on a page of %s",
  async (name, visitor, home) => {
    const pages = [...(await reached(webAs(db, visitor), home))].filter(([, text]) =>
      text.startsWith("<!doctype html>"),
    );
    for (const [address, html] of pages) expect([address, madeOf(html)]).toEqual([address, []]);
    const marked = pages.filter(([, html]) => html.includes(MARK)).length;
    expect([name, marked > 0]).toEqual([name, true]);
  },
);
