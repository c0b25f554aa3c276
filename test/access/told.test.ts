import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROUTE_ASKERS } from "../../src/api/route-roles.ts";
import type { Mandate } from "../../src/access/mandate.ts";
import type { Part } from "../../src/access/visitor.ts";
import { runRound } from "../../src/rounds/run.ts";
import { answerPairing } from "../../src/rounds/answers/answer.ts";
import { refreshTexts } from "../../src/profiles/texts.ts";
import { tablesWith } from "../privacy/everywhere.ts";
import { COMANTOVA, TODAY, comantovaPublished } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";
import { keyFor } from "../support/keys.ts";
import { serviceOn } from "../api/service.ts";
import { visitorWith, webAs } from "../web/support.ts";

/**
 * What stands in an explanation of one pair, for the coordination, put there so that it is told apart wherever it turns
 * up: how the person travels, what they need, what others want, what another firm would cost, why a rule was set aside.
 */
const SECRETS = {
  headline: "zz-headline",
  proximity: "zz-può farne 20 in treno",
  needs: "zz-need",
  values: "zz-answer",
  preference: "zz-first-choice",
  better: "zz-better F99 would suit",
  overrides: "zz-override-patente",
  history: "zz-history",
} as const;
/** The host's interest, which is the host's to tell; others' places, names, prices. */
const NEVER_TOLD_TO_PERSON = [
  SECRETS.headline,
  SECRETS.proximity,
  SECRETS.preference,
  SECRETS.better,
  SECRETS.overrides,
  SECRETS.history,
  "zz-waiting-headline",
  "zz-waiting-reason",
  "zz-waiting-help",
  "S99",
];
const OF_FIRMS = [...Object.values(SECRETS), "zz-evidence-need"];

const criterion = (name: string, words: string, evidence: object[] = []) => ({
  name,
  label: { it: name, en: name },
  known: true,
  value: 1,
  weight: 0.1,
  sentence: { it: words, en: words },
  evidence,
});
const both = (words: string) => ({ it: words, en: words });
const EXPLANATION = {
  fit: 0.987654,
  word: "high",
  headline: both(SECRETS.headline),
  criteria: [
    criterion("preference", SECRETS.preference),
    criterion("proximity", SECRETS.proximity),
    criterion("needs", SECRETS.needs, [{ seeker: "zz-evidence-need", place: "zz-given" }]),
    criterion("values", SECRETS.values),
    criterion("skills", "ok-skills"),
    criterion("meaning", "ok-meaning"),
    criterion("hub", "ok-hub"),
  ],
  priority: 0.123456,
  continuity: 0,
  history: [both(SECRETS.history)],
  better: { place: "S99", fit: 1, matches: 0, total: -1, sentence: both(SECRETS.better) },
  overrides: [
    { constraint: "distance", because: SECRETS.overrides, sentence: both(SECRETS.overrides) },
  ],
};
const WAITING = {
  headline: both("zz-waiting-headline"),
  reasons: [{ constraint: "host-exclusion", places: 3, sentence: both("zz-waiting-reason") }],
  allowed: ["S99"],
  helps: [
    { constraint: "licence", sentence: both("zz-waiting-help"), places: ["S99"], matches: true },
    { constraint: "host-exclusion", sentence: both("zz-waiting-help"), places: [], matches: null },
  ],
};

let db: TestDatabase;
let pair: { readonly id: string; readonly person: string; readonly firm: string };
let waits: string;
/** Names, addresses and telephones of everybody, and what is protected of them. */
let identities: readonly string[];
beforeAll(async () => {
  db = await comantovaPublished();
  await db.asSystem(COMANTOVA, async (tx) => {
    await tx.execute(sql`update participant_identity set first_name = 'Zznome' || participant_id,
      last_name = 'Zzcognome', email = 'zz-' || participant_id || '@example.org', phone = '999 000 111'`);
    await tx.execute(sql`update participant_protected set disadvantage = 'zz-svantaggio'`);
    await tx.execute(sql`update participant_condition set words = 'zz-condizione patente'`);
    await tx.execute(sql`update waiting set explanation = ${JSON.stringify(WAITING)}::jsonb`);
    const [first] = await tx.execute<{ id: string; person: string; firm: string }>(sql`
      select p.id, p.seeker_participant_id as person, r.organisation_id as firm from pairing p
      join resource r on r.programme_id = p.programme_id and r.id = p.place_resource_id
      where r.organisation_id is not null order by p.id limit 1`);
    pair = first!;
    const [wait] = await tx.execute<{ id: string }>(
      sql`select seeker_participant_id as id from waiting order by 1 limit 1`,
    );
    waits = wait!.id;
  });
  // The record of a run is not rewritten by the service: its owner puts the marks into it.
  await db.asSystem(COMANTOVA, (tx) =>
    tx.execute(sql`update proposal set explanation = ${JSON.stringify(EXPLANATION)}::jsonb`),
  );
  await answerPairing(
    db,
    COMANTOVA,
    1,
    pair.id,
    { answer: { answer: "interest", side: "participant" }, on: TODAY },
    { madeBy: "test", madeFrom: "test" },
  );
  identities = ["Zznome", "Zzcognome", "zz-P", "999 000 111", "zz-svantaggio", "zz-condizione"];
});
afterAll(async () => await db.close());

const as = (kind: Part["kind"], subject: string) =>
  webAs(db, visitorWith([{ kind, programme: COMANTOVA, subject, account: `${kind}-1` }]));
const HERE = `/p/${COMANTOVA}`;
const found = (text: string, secrets: readonly string[]) =>
  secrets.filter((secret) => text.includes(secret));

const FIRM_PAGES = ["impresa/proposte", "impresa/idee", "impresa"];
const PERSON_PAGES = ["io/proposta", "io/imprese", "io/dati", "io/dati/file", "io"];

describe("on the pages", () => {
  test("the coordination reads the whole explanation", async () => {
    const coordinator = as("coordinator", "");
    const { text } = await coordinator.get(`${HERE}/cicli/1/ipotesi/1-a/coppia/${pair.person}`);
    expect(found(text, [SECRETS.headline, SECRETS.proximity, SECRETS.preference])).toHaveLength(3);
  });

  test("a firm reads skills, meaning and hub, and nothing else of why", async () => {
    const firm = as("member", pair.firm);
    const { text } = await firm.get(`${HERE}/impresa/proposte`);
    expect(found(text, ["ok-skills", "ok-meaning", "ok-hub"])).toHaveLength(3);
    for (const page of [...FIRM_PAGES, `impresa/idee/${pair.person}`]) {
      const answer = await firm.get(`${HERE}/${page}`);
      expect([page, answer.status]).toEqual([page, 200]);
      expect([page, found(answer.text, [...OF_FIRMS, ...identities])]).toEqual([page, []]);
    }
  });

  test("a person reads what speaks for them, not what the host has said nor what others would pay", async () => {
    const person = as("participant", pair.person);
    for (const page of PERSON_PAGES) {
      const answer = await person.get(`${HERE}/${page}`);
      expect([page, answer.status]).toEqual([page, 200]);
      expect([page, found(answer.text, NEVER_TOLD_TO_PERSON)]).toEqual([page, []]);
    }
  });

  test("whoever waits reads what they can do, and no will, name or place of others", async () => {
    const person = as("participant", waits);
    const { text } = await person.get(`${HERE}/io/proposta`);
    expect(text).toContain("patente B");
    for (const page of PERSON_PAGES) {
      const answer = await person.get(`${HERE}/${page}`);
      expect([page, found(answer.text, NEVER_TOLD_TO_PERSON)]).toEqual([page, []]);
    }
  });

  test("a person finds in what they take away only hypotheses that were published", async () => {
    await runRound(db, COMANTOVA, 1, { on: TODAY });
    const { text } = await as("participant", pair.person).get(`${HERE}/io/dati/file`);
    const { tables } = JSON.parse(text) as { tables: Record<string, { run_id: string }[]> };
    const runs = [...tables["proposal"]!, ...tables["waiting"]!].map(({ run_id }) => run_id);
    expect(runs).toEqual(["1-a"]);
  });
});

describe("what is protected of people", () => {
  test("stands in its own table alone: in no text, vector, search, run, log of jobs or letter", async () => {
    await db.asSystem(COMANTOVA, (tx) => refreshTexts(tx, COMANTOVA));
    await runRound(db, COMANTOVA, 1, { on: TODAY });
    expect(Object.keys(await tablesWith(db, ["zz-svantaggio"]))).toEqual(["participant_protected"]);
  });
});

const NO = "zz-no-perché";
const hubThatDoesNotAccompany = async (firm: string): Promise<string> => {
  const [hub] = await db.asSystem(COMANTOVA, (tx) =>
    tx.execute<{
      id: string;
    }>(sql`select id from hub h where h.organisation_id is distinct from ${firm}
      and not exists (select from hub_organisation o where o.hub_id = h.id and o.organisation_id = ${firm})
      order by id limit 1`),
  );
  return hub!.id;
};
const rowsWith = async (kind: Part["kind"], subject: string): Promise<number> => {
  const actor = { kind, programme: COMANTOVA, subject, account: "x" };
  return await db.as(
    actor,
    async (tx) => (await tx.execute(sql`select id from decision where words = ${NO}`)).length,
  );
};

describe("a firm's no", () => {
  test("is read with its reason by the coordination and who accompanies the firm, and by nobody else", async () => {
    const elsewhere = await hubThatDoesNotAccompany(pair.firm);
    const by = { madeBy: "member-1", madeFrom: "web" };
    const answer = { answer: "decline", side: "host", reason: "no_tutor", words: NO } as const;
    await answerPairing(db, COMANTOVA, 1, pair.id, { answer, on: TODAY }, by);
    expect(await rowsWith("coordinator", "")).toBe(1);
    const others: readonly (readonly [Part["kind"], string, readonly string[]])[] = [
      ["participant", pair.person, PERSON_PAGES],
      ["participant", waits, PERSON_PAGES],
      ["member", pair.firm === "F01" ? "F02" : "F01", FIRM_PAGES],
      ["referent", elsewhere, ["proposte", "persone", "cerca"]],
      ["funder", "", [""]],
    ];
    for (const [kind, subject, pages] of others)
      for (const page of pages) {
        const read = await as(kind, subject).get(`${HERE}/${page}`.replace(/\/$/, ""));
        expect([kind, page, read.status, found(read.text, [NO, "no_tutor"])]).toEqual([
          kind,
          page,
          200,
          [],
        ]);
      }
    for (const [kind, subject] of others)
      expect([kind, await rowsWith(kind, subject)]).toEqual([kind, 0]);
  });
});

describe("in the database", () => {
  test.each([
    ["member", (): string => pair.firm],
    ["participant", (): string => pair.person],
    ["referent", (): string => "SA"],
    ["funder", (): string => ""],
  ] as const)("no row with an explanation is a %s's to read", async (kind, subject) => {
    const actor = { kind, programme: COMANTOVA, subject: subject(), account: "x" };
    for (const table of ["proposal", "waiting"]) {
      const rows = await db.as(actor, (tx) => tx.execute(sql.raw(`select * from ${table}`)));
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });
});

/** Codes that are there, so that a route that lets somebody through has something to answer. */
const CODES: Readonly<Record<string, string>> = {
  programme: COMANTOVA,
  round: "1",
  run: "1-a",
  other: "1-a",
  idea: "I02",
  job: "1",
  place: "S01",
};

const addressOf = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string): string => {
    if (name === "seeker") return pair.person;
    if (name === "pairing") return pair.id;
    const byId = path.includes("/participants/") ? pair.person : "I02";
    return name === "id" ? byId : (CODES[name] ?? "x");
  });

const gets = (): string[] =>
  Object.keys(ROUTE_ASKERS)
    .filter((route) => route.startsWith("GET ") && route.includes("{programme}"))
    .map((route) => addressOf(route.slice("GET ".length)));

describe("by the API", () => {
  const MANDATES: readonly (() => Mandate)[] = [
    () => ({ role: "referent", subject: "SA" }),
    () => ({ role: "member", subject: pair.firm }),
    () => ({ role: "participant", subject: pair.person }),
    () => ({ role: "funder", subject: "" }),
  ];
  test("the coordination reads explanations by their routes", async () => {
    const service = serviceOn(
      db,
      await keyFor(db, COMANTOVA, { role: "coordinator", subject: "" }),
    );
    const { text } = await service.get(`rounds/1/runs/1-a/explanations/${pair.person}`);
    expect(found(text, [SECRETS.preference, SECRETS.overrides])).toHaveLength(2);
  });

  test("no other role finds any of it, nor a name or anything protected, by any route", async () => {
    expect(gets().length).toBeGreaterThan(30);
    for (const mandate of MANDATES) {
      const one = mandate();
      const service = serviceOn(db, await keyFor(db, COMANTOVA, one));
      const hidden = [...OF_FIRMS, ...NEVER_TOLD_TO_PERSON, ...identities];
      for (const address of gets()) {
        const { text, status } = await service.get(address);
        expect([one.role, address, status < 500, found(text, hidden)]).toEqual([
          one.role,
          address,
          true,
          [],
        ]);
      }
    }
  });

  test("a firm learns nowhere where a person lives, neither reading nor seeking near a place", async () => {
    const firm = serviceOn(db, await keyFor(db, COMANTOVA, MANDATES[1]!()));
    const people = (await firm.get("participants?limit=200")).body.items;
    expect(people.length).toBeGreaterThan(30);
    for (const one of people) expect(one).toMatchObject({ comune: null, education: null });
    const near = await firm.get("search?kinds=participant,resource&near=Mantova&km=0&limit=200");
    expect(near.status).toBe(200);
    expect(near.body.items.filter(({ kind }: { kind: string }) => kind === "participant")).toEqual(
      [],
    );
    const all = (await firm.get("search?kinds=participant&limit=200")).body.items;
    expect(all.length).toBeGreaterThan(30);
    for (const one of all) expect(one.comune).toBeNull();
    const coordination = serviceOn(
      db,
      await keyFor(db, COMANTOVA, { role: "coordinator", subject: "" }),
    );
    const seen = (await coordination.get("search?kinds=participant&near=Mantova&km=0")).body.items;
    expect(seen.length).toBeGreaterThan(0);
    expect(seen[0].comune).toBe("Mantova");
    const words = "search?q=cucito&kinds=participant&near=Mantova&km=40&limit=200";
    expect((await firm.get(words)).body.items).toEqual([]);
    const heard = (await coordination.get(words)).body.items;
    expect(heard.map((hit: { found: string }) => hit.found)).toContain("both");
  });
});
