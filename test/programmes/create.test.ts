import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InnestoError } from "../../src/errors.ts";
import { createProgramme } from "../../src/programmes/create.ts";
import { requireReportModel, setTargets } from "../../src/collaborations/report/models.ts";
import { duplicateProgramme } from "../../src/programmes/duplicate.ts";
import { readShippedRules } from "../../src/programmes/internship-rules/shipped.ts";
import { currentRules, saveRules } from "../../src/programmes/internship-rules/store.ts";
import { wholeProgramme } from "../../src/programmes/programmes.ts";
import { TEMPLATES, readTemplate } from "../../src/programmes/templates/templates.ts";
import { listHubs } from "../../src/programmes/hubs.ts";
import { currentPolicy, savePolicy } from "../../src/rounds/policies.ts";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await comantova();
});
afterAll(async () => await db.close());

const whole = (id: string) => db.asSystem(id, (tx) => wholeProgramme(tx, id));
const rulesOf = (id: string) => db.asSystem(id, (tx) => currentRules(tx, id));
const policyOf = (id: string) => db.asSystem(id, (tx) => currentPolicy(tx, id));

describe.each(TEMPLATES)("the template %s", (name) => {
  test("gives a programme its phases with their gates, its words and its criteria", async () => {
    const template = readTemplate(name);
    const id = `prova-${name}`;
    await createProgramme(db, name, { id, title: "Prova", territory: ["Desio", "46100"] });
    const made = await whole(id);
    expect(
      made.phases.map(({ name: phase, gate, requires }) => ({ name: phase, gate, requires })),
    ).toEqual(template.phases);
    expect(made.territory.map((comune) => comune.name)).toEqual(["Desio", "Mantova"]);
    const needs = made.terms.filter(({ list }) => list === "need_kind");
    expect(needs.map(({ code }) => code)).toEqual(template.terms.need_kind.map(({ code }) => code));
    expect(made.terms.filter(({ list }) => list === "vocabulary")).toHaveLength(3);
    expect(await policyOf(id)).toEqual({ version: 1, policy: template.policy });
    const { internshipRules } = template;
    const rules = internshipRules === null ? null : readShippedRules(internshipRules);
    expect((await rulesOf(id))?.rules ?? null).toEqual(rules);
  });
});

test("a programme is not made by halves, and its faults are named all at once", async () => {
  const territory = ["Mantva", "Castro", "Desio"];
  const refusal = createProgramme(db, "mind", { id: "a-meta", title: "A metà", territory });
  const error = await refusal.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InnestoError);
  const { kind, issues } = error as InnestoError;
  expect(kind).toBe("invalid");
  expect(issues.map(({ found }) => found.it)).toEqual(["«Mantva»", "«Castro»"]);
  expect(issues[1]!.next.it).toContain("Castro (LE)");
  await expect(whole("a-meta")).rejects.toMatchObject({ kind: "notFound" });
});

test.each([
  ["an id that is taken", { id: COMANTOVA, title: "Altro" }, "conflict"],
  [
    "dates that run backwards",
    { id: "indietro", title: "Indietro", startsOn: "2026-05-01", endsOn: "2026-04-30" },
    "invalid",
  ],
])("%s is refused", async (_, said, kind) => {
  await expect(createProgramme(db, "mind", said)).rejects.toMatchObject({ kind });
});

test("an unknown template is answered with those that there are", async () => {
  await expect(createProgramme(db, "altro", { id: "x", title: "X" })).rejects.toMatchObject({
    kind: "notFound",
    text: { it: expect.stringContaining("impresa-per-noi") },
  });
});

test("a copy takes phases, words and criteria, and leaves people, hubs, dates and what names them", async () => {
  const { version, policy } = await policyOf(COMANTOVA);
  const weights = { ...policy.weights, proximity: 4 };
  await db.asSystem(COMANTOVA, (tx) =>
    savePolicy(
      tx,
      COMANTOVA,
      {
        ...policy,
        weights,
        pins: [{ seeker: "P01", place: "S01" }],
        quotas: [
          { kind: "atLeast", name: "donne", count: 5, of: { sex: "F" } },
          { kind: "atMost", name: "a TOM", count: 5, of: { sex: "F" }, in: { hubs: ["TM"] } },
        ],
      },
      version,
    ),
  );
  const rules = { ...readShippedRules("lombardia"), title: "Regole nostre" };
  await db.asSystem(COMANTOVA, (tx) =>
    saveRules(tx, COMANTOVA, rules, { expected: 0, madeBy: null }),
  );
  const targets = new Map([["EECO01", 43]]);
  await db.asSystem(COMANTOVA, (tx) =>
    setTargets(tx, COMANTOVA, "fse-plus", targets, "2026-01-15"),
  );
  await duplicateProgramme(db, COMANTOVA, { id: "desio", title: "Desio", territory: ["Desio"] });
  const [original, copy] = [await whole(COMANTOVA), await whole("desio")];
  expect(copy.phases.map(({ name }) => name)).toEqual(original.phases.map(({ name }) => name));
  expect(copy.phases.every(({ closedOn }) => closedOn === null)).toBe(true);
  expect(copy.terms).toEqual(original.terms);
  expect(copy.territory.map(({ name }) => name)).toEqual(["Desio"]);
  expect(await db.asSystem("desio", (tx) => listHubs(tx, "desio", { limit: 9 }))).toEqual({
    items: [],
    next: null,
  });
  const copied = await policyOf("desio");
  expect(await rulesOf("desio")).toEqual({ version: 1, rules });
  const report = await db.asSystem("desio", (tx) => requireReportModel(tx, "desio", "fse-plus"));
  expect([report.adoptedOn, report.indicators[0]!.target]).toEqual(["2026-01-15", 43]);
  expect(copied.version).toBe(1);
  expect(copied.policy.weights).toEqual(weights);
  expect(copied.policy.pins).toEqual([]);
  expect(copied.policy.quotas.map(({ name }) => name)).toEqual(["donne"]);
});
