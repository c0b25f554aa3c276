import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guard, unguard } from "../../src/intake/cell-guard.ts";
import { availability } from "../../src/intake/kinds/bands.ts";
import { yesNo } from "../../src/intake/kinds/choice.ts";
import { date } from "../../src/intake/kinds/date.ts";
import { employments } from "../../src/intake/kinds/employment.ts";
import type { Kind } from "../../src/intake/kinds/kind.ts";
import { joinItems, splitItems } from "../../src/intake/kinds/list.ts";
import { number } from "../../src/intake/kinds/number.ts";
import { openingsList } from "../../src/intake/kinds/opening.ts";
import { party, type Party } from "../../src/intake/kinds/party.ts";
import { readCsv } from "../../src/intake/read/csv.ts";
import { writeCsv } from "../../src/intake/write/csv.ts";
import { planOf, SMALL } from "./sheets-in-memory.ts";

const { context } = planOf({ ...SMALL, idee: "codice,titolo\nSA,Come un hub\n" });

/** Text such as people and attackers put into cells. */
const cells = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      "=",
      "+",
      "-",
      "@",
      "\t",
      "\r",
      "\n",
      '"',
      ",",
      ";",
      "|",
      "\\",
      "a",
      "1",
    ),
  }),
);

describe("cells", () => {
  test("guarding is undone exactly, and leaves nothing that a spreadsheet runs", () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(unguard(guard(cell))).toBe(cell);
        expect(guard(cell)).not.toMatch(/^[=@\t\r]|^[+-](?!\d+([.,]\d+)?$)/);
      }),
    );
  });

  test("a CSV gives back every cell", () => {
    const tables = fc.array(fc.array(cells, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(tables, (rows) => {
        const table = [["codice", "testo"], ...rows];
        const read = readCsv(Buffer.from(writeCsv(table)), {});
        expect(read.map((row) => row.cells.map(unguard))).toEqual(table);
      }),
    );
  });

  test("a list gives back every phrase", () => {
    const phrase = cells.map((text) => text.trim()).filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(phrase), (phrases) => {
        expect(splitItems(joinItems(phrases))).toEqual(phrases);
      }),
    );
  });

  test("a number gives back every finite value", () => {
    const values = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0);
    fc.assert(
      fc.property(values, (value) => {
        const read = number().parse(number().format(value, context), context);
        expect(read).toEqual({ ok: true, value });
      }),
    );
  });
});

const reading = <T>(kind: Kind<T>, cell: string): unknown => {
  const read = kind.parse(cell, context);
  return read.ok ? read.value : "refused";
};

test.each([
  ["12,5", 12.5],
  ["12.5", 12.5],
  ["1.234,56", 1234.56],
  ["1,234.56", 1234.56],
  ["1 234,5", 1234.5],
  ["-3", -3],
  ["1.500", "refused"],
  ["1.234.567", "refused"],
  ["", "refused"],
  ["0x10", "refused"],
  ["Infinity", "refused"],
])("the number %j reads %j", (cell, value) => {
  expect(reading(number(), cell)).toBe(value);
});

test.each([
  ["2015-03-23", "2015-03-23"],
  ["23/03/2015", "2015-03-23"],
  ["3.3.2015", "2015-03-03"],
  ["29/02/2024", "2024-02-29"],
  ["29/02/2023", "refused"],
  ["2015-13-01", "refused"],
  ["23/03/15", "refused"],
  ["0202-01-01", "refused"],
])("the date %j reads %j", (cell, value) => {
  expect(reading(date, cell)).toBe(value);
});

test.each([
  ["Sì", true],
  ["X", true],
  ["vero", true],
  ["NO", false],
  ["0", false],
  ["boh", "refused"],
])("%j reads %j", (cell, value) => {
  expect(reading(yesNo, cell)).toBe(value);
});

test.each([
  ["Piena", "piena"],
  ["solo mattina", "mattina"],
  ["fascia mattina", "fascia mattina"],
  ["notte|sera", "sera|notte"],
  ["no nights", "niente notti"],
  ["mattina|alba|sabato|festivi", "mattina"],
  ["mai", "mai"],
])("the availability %j is written %j", (cell, written) => {
  const read = availability.parse(cell, context);
  expect(read.ok && availability.format(read.value, context)).toBe(written);
});

test.each([
  ["F01", "F01"],
  ["F02 (2019)|F01 (2019-)", "F01 (2019-)|F02 (2019-2019)"],
  ["F01 (-2020)", "F01 (-2020)"],
  ["F01 (2019-03-01/31/01/2020)", "refused"],
  ["F01 (2019-03-01/2020-01-31)", "F01 (2019-03-01/2020-01-31)"],
  ["F01 (da poco)", "refused"],
])("the employers %j are written %j", (cell, written) => {
  const read = employments.parse(cell, context);
  expect(read.ok ? employments.format(read.value, context) : "refused").toBe(written);
});

test.each([
  ["grafica=2", [{ title: "grafica", openings: 2 }]],
  ["grafica", [{ title: "grafica", openings: 1 }]],
  ["a=b", [{ title: "a=b", openings: 1 }]],
  ["a=3=1", [{ title: "a=3", openings: 1 }]],
])("the roles %j read %j", (cell, roles) => {
  expect(reading(openingsList, cell)).toEqual(roles);
});

test.each([
  ["P01", { kind: "participant", id: "P01" }, "P01"],
  ["hub:SA", { kind: "hub", id: "SA" }, "hub:SA"],
  ["idea: SA", { kind: "idea", id: "SA" }, "idea:SA"],
  ["luogo:Marcaria", { kind: "comune", id: "020031" }, "luogo:Marcaria"],
  ["place:Castro (BG)", { kind: "comune", id: "016065" }, "luogo:Castro (BG)"],
])("the party %j reads %j and is written %j", (cell, who, written) => {
  const kind = party(["participant", "hub", "idea", "comune"]);
  expect(reading(kind, cell)).toEqual(who);
  expect(kind.format(who as Party, context)).toBe(written);
});

test("a code that stands in two sheets must say in which", () => {
  expect(reading(party(["hub", "idea"]), "SA")).toBe("refused");
  expect(reading(party(["hub", "organisation"]), "SA")).toEqual({ kind: "hub", id: "SA" });
});
