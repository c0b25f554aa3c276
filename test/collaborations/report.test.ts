import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fsePlus } from "../../src/collaborations/report/definitions.ts";
import type { PersonFacts } from "../../src/collaborations/report/facts.ts";
import { hideSmall } from "../../src/collaborations/report/hide-small.ts";
import { judge } from "../../src/collaborations/report/judge.ts";
import { GENDERS, type Line } from "../../src/collaborations/report/line.ts";
import { funderReport, reportOf } from "../../src/collaborations/report/report.ts";
import { COMANTOVA, comantova } from "../support/comantova.ts";
import type { TestDatabase } from "../support/database.ts";

const EVER = { from: "1900-01-01", to: "2999-01-01" };
const DEFINITIONS = fsePlus();

let db: TestDatabase;
beforeAll(async () => {
  db = await comantova();
});
afterAll(async () => await db.close());

const part = (kind: "coordinator" | "funder" | "member") => ({
  kind,
  programme: COMANTOVA,
  subject: "",
  account: "x",
});
const run = (statement: ReturnType<typeof sql>) =>
  db.asSystem(COMANTOVA, (tx) => tx.execute(statement));
const read = (kind: "coordinator" | "funder" = "coordinator") => funderReport(db, part(kind), EVER);
const totals = ({ lines }: { readonly lines: readonly Line[] }) =>
  Object.fromEntries(
    lines.map(({ indicator, total, missing }) => [indicator.code, [total, missing]]),
  );

describe("the report of the fixture", () => {
  test("counts 43 people: 32 unemployed, 2 inactive, 9 employed; by education 5, 25 and 13", async () => {
    expect(totals(await read())).toMatchObject({
      EECO01: [43, 0],
      EECO02: [32, 0],
      EECO04: [2, 0],
      EECO05: [9, 0],
      EECO09: [5, 0],
      EECO10: [25, 0],
      EECO11: [13, 0],
      EECR04: [0, 0],
    });
    const { behind } = await read();
    expect(behind?.get("EECO04")?.counted).toEqual(["P08", "P14"]);
  });

  test("a title that is not known moves to the missing data, and nothing else moves", async () => {
    const before = totals(await read());
    await run(sql`update participant set education = null where id = 'P32'`);
    const after = totals(await read());
    expect(after).toEqual({ ...before, EECO09: [5, 1], EECO10: [25, 1], EECO11: [12, 1] });
    await run(sql`update participant set education = 'master' where id = 'P32'`);
  });

  test("whoever funds it reads figures alone, and none that tells of a few people", async () => {
    const { lines, behind, people } = await read("funder");
    expect([behind, people]).toEqual([null, null]);
    const shown = totals({ lines });
    expect(shown["EECO01"]).toEqual([43, 0]);
    expect(shown["EECO04"]).toEqual([null, 0]);
    // 43 - 32 - 9 would tell the two: the next smallest goes as well.
    expect(shown["EECO05"]![0]).toBeNull();
    expect(shown["EECO02"]![0]).toBe(32);
    await expect(funderReport(db, part("member"), EVER)).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  test("an outcome counts for the exit only if it was known in time; silence is missing, not bad", async () => {
    await run(
      sql`update collaboration set state = 'completed', ended_on = '2026-01-10' where id in ('C01', 'C02', 'C03')`,
    );
    await run(sql`insert into outcome (programme_id, id, collaboration_id, moment, observed_on, condition, at_host) values
      (${COMANTOVA}, 'C01-exit', 'C01', 'exit', '2026-02-07', 'employed', true),
      (${COMANTOVA}, 'C02-exit', 'C02', 'exit', '2026-02-08', 'employed', true)`);
    const { EECR04, EECR01, EECR05 } = totals(await read());
    expect([EECR04, EECR01, EECR05]).toEqual([
      [1, 2],
      [0, 0],
      [0, 3],
    ]);
    const early = await funderReport(db, part("coordinator"), { ...EVER, to: "2026-07-09" });
    expect(totals(early)["EECR05"]).toEqual([0, 0]);
  });

  test("a firm that was granted an incentive is a supported firm, once", async () => {
    expect((await read()).firms).toEqual([]);
    await run(sql`insert into hiring_incentive (programme_id, collaboration_id, asked_on, granted_on, amount)
      values (${COMANTOVA}, 'C01', '2026-02-01', '2026-03-01', 3000)`);
    expect((await read()).firms).toEqual([
      { code: "F01", name: expect.any(String) as string, hirings: 1, amount: 3000 },
    ]);
  });

  test("that protected data were read is in the audit", async () => {
    const [row] = await run(
      sql`select count(*)::int as n from audit where what = 'report' and account = 'x'`,
    );
    expect(row!["n"]).toBeGreaterThan(0);
  });
});

const person = (said: Partial<PersonFacts>): PersonFacts => ({
  code: "P01",
  sex: "F",
  age: 30,
  education: "master",
  foreignOrigin: null,
  disability: false,
  entered: "2026-01-01",
  status: "unemployed",
  since: "2025-01-01",
  available: null,
  searching: null,
  left: null,
  exit: null,
  exitKnown: null,
  sixMonths: null,
  ...said,
});

const indicator = (code: string) => DEFINITIONS.indicators.find((one) => one.code === code)!;

describe("an indicator", () => {
  test.each([
    ["EECO03", { since: "2025-01-01" }, "counted"],
    ["EECO03", { since: "2025-01-02" }, "not_counted"],
    ["EECO03", { since: "2025-07-01", age: 24 }, "counted"],
    ["EECO03", { since: null }, "missing"],
    ["EECO02", { status: "never_employed" }, "missing"],
    ["EECO02", { status: "never_employed", searching: true }, "counted"],
    ["EECO05", { status: "laid_off_with_benefit" }, "counted"],
    ["EECO07", { age: 29 }, "counted"],
    ["EECO07", { age: 30 }, "not_counted"],
    ["EECO14", {}, "missing"],
    ["EECR04", { left: "2026-03-01", exit: "employed", exitKnown: "2026-03-29" }, "counted"],
    ["EECR04", { left: "2026-03-01", exit: "employed", exitKnown: "2026-03-30" }, "missing"],
    [
      "EECR04",
      { status: "employed", left: "2026-03-01", exit: "employed", exitKnown: "2026-03-01" },
      "outside",
    ],
    ["EECR01", { left: "2026-03-01", exit: "seeking", exitKnown: "2026-03-01" }, "outside"],
    [
      "EECR01",
      { status: "inactive", left: "2026-03-01", exit: "seeking", exitKnown: "2026-03-01" },
      "counted",
    ],
    ["EECR05", { left: "2026-03-01", sixMonths: "self_employed" }, "counted"],
  ] as const)("%s of %o: %s", (code, said, wanted) => {
    expect(judge(DEFINITIONS, indicator(code), person(said), "2026-12-31")).toBe(wanted);
  });
});

const people = [
  ...Array.from({ length: 20 }, (_, at) => person({ code: `A${at}`, sex: at < 2 ? "M" : "F" })),
  ...Array.from({ length: 6 }, (_, at) => person({ code: `B${at}`, education: "primary" })),
  ...Array.from({ length: 3 }, (_, at) => person({ code: `C${at}`, education: null })),
  ...Array.from({ length: 9 }, (_, at) =>
    person({ code: `D${at}`, sex: at < 5 ? "M" : "F", status: at < 2 ? "retired" : "employed" }),
  ),
];

describe("nothing that is hidden can be reckoned from what is shown", () => {
  const whole = reportOf(DEFINITIONS, people, EVER).lines;
  const hidden = hideSmall(whole, DEFINITIONS);
  const ofFamily = (family: string) =>
    whole.flatMap((line, at) => (line.indicator.family === family ? [at] : []));
  const sums = [
    ...whole.map((line, at) => ({
      name: `${line.indicator.code} by gender`,
      parts: GENDERS.map((gender) => [line.byGender[gender], hidden[at]!.byGender[gender]]),
      total: hidden[at]!.total,
    })),
    ...["labour", "education"].map((family) => ({
      name: family,
      parts: [
        ...ofFamily(family).map((at) => [whole[at]!.total, hidden[at]!.total]),
        [whole[ofFamily(family)[0]!]!.missing, hidden[ofFamily(family)[0]!]!.missing],
      ],
      total: hidden[0]!.total,
    })),
    ...["labour", "education"].flatMap((family) =>
      GENDERS.map((gender) => ({
        name: `${family} of ${gender}`,
        parts: ofFamily(family).map((at) => [
          whole[at]!.byGender[gender],
          hidden[at]!.byGender[gender],
        ]),
        total: hidden[0]!.byGender[gender],
      })),
    ),
  ];

  test.each(sums)("$name", ({ parts, total }) => {
    for (const [, told] of parts) expect(told === null || told === 0 || told! >= 5).toBe(true);
    const lost = parts.filter(([n, told]) => told === null && n! > 0).map(([n]) => n!);
    const sum = lost.reduce((all, n) => all + n, 0);
    const isSafe = lost.length === 0 || (lost.length > 1 && sum >= 5);
    expect(total === null ? parts.every(([, told]) => told === null) : isSafe).toBe(true);
  });
});
