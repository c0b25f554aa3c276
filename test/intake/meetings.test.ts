import { describe, expect, test } from "vitest";
import { rowsIn } from "../../src/intake/check/planned.ts";
import { inWords, planOf, SMALL, type Texts } from "./sheets-in-memory.ts";

const HEADERS = "data,tipo,titolo,luogo,codice_partecipante,esito_presenza,ore,conduce";

const attended = (...rows: readonly string[]): Texts => ({
  ...SMALL,
  presenze: [HEADERS, ...rows, ""].join("\n"),
});

const meetingsOf = (texts: Texts) =>
  rowsIn(planOf(texts), "meetings").map(({ id, values }) => [
    id,
    values["date"],
    values["title"],
    values["hub"],
    values["state"],
  ]);

const faultsOf = (texts: Texts) => inWords(planOf(texts).issues, "it");

const LAB = ["INC02", "2026-02-12", "La cultura come bene comune", "SA", "held"];
const FEBRUARY = ["INC01", "2026-02-12", "Colloquio di febbraio", "SA", "held"];

describe("a signature sheet that was typed in", () => {
  test("is of the meeting that it means, and adds the one that the agenda lacks, once", () => {
    const texts = attended(
      "2026-02-12,Colloquio di gruppo,colloquio di Febbraio,,P01,presente,2,",
      "2026-02-20,sportello,Sportello,Arci,P01,presente,1,Marta",
      "20/02/2026,sportello,sportello,ARCI,P02,assente,,Marta",
    );
    expect(faultsOf(texts)).toEqual([]);
    expect(meetingsOf(texts)).toEqual([
      FEBRUARY,
      LAB,
      ["INC03", "2026-02-20", "Sportello", null, "held"],
    ]);
  });

  test("adds a meeting of the hub with whose name its place begins", () => {
    const row = '2026-02-20,sportello,Sportello,"Santagnese, cortile",P01,presente,1,Marta';
    expect(meetingsOf(attended(row))).toContainEqual([
      "INC03",
      "2026-02-20",
      "Sportello",
      "SA",
      "held",
    ]);
  });

  test("asks for the code where several meetings fit", () => {
    const second = `${SMALL["incontri"]}INC07,2026-02-12,,,colloquio di gruppo,Colloquio di febbraio,Altrove,,,tenuto,,,,,\n`;
    const texts = {
      ...attended("2026-02-12,colloquio di gruppo,Colloquio di febbraio,,P01,presente,2,"),
      incontri: second,
    };
    expect(faultsOf(texts)).toEqual([
      expect.stringContaining("il codice di uno degli incontri che corrispondono"),
    ]);
    const placed = attended(
      "2026-02-12,colloquio di gruppo,Colloquio di febbraio,Altrove,P01,presente,2,",
    );
    expect(faultsOf({ ...placed, incontri: second })).toEqual([]);
  });

  test("says which meeting a row is of, and no hours of whoever was not there", () => {
    expect(faultsOf(attended(",,,,P01,presente,1,"))).toHaveLength(3);
    expect(faultsOf(attended("2026-02-20,sportello,Sportello,,P01,assente,1,"))).toEqual([
      expect.stringContaining("non era presente"),
    ]);
  });

  test("brings its meetings back by their codes where the agenda is empty", () => {
    const { incontri: _, ...rest } = SMALL;
    const presenze = `${HEADERS},incontro\n2026-02-12,laboratorio,Lab,,P01,presente,2,,INC07\n`;
    expect(meetingsOf({ ...rest, presenze })).toEqual([
      ["INC07", "2026-02-12", "Lab", null, "held"],
    ]);
  });

  test("does not contradict the agenda", () => {
    const texts = {
      ...SMALL,
      presenze: `${HEADERS},incontro\n2026-02-13,,,,P01,presente,1,,INC01\n`,
    };
    expect(faultsOf(texts)).toEqual([
      expect.stringContaining("«2026-02-12», come l'incontro INC01"),
    ]);
  });
});

test("an idea is born at one meeting alone", () => {
  const two = `${SMALL["incontri"]}INC09,2026-02-20,,,laboratorio,Lab,,,,tenuto,,,,I01,\n`;
  expect(faultsOf({ ...SMALL, incontri: two })).toEqual([
    expect.stringContaining("ciascuno in un incontro solo"),
  ]);
});

test.each([
  ["9:30,11:30", "11:30,9:30", "un'ora dopo le 11:30"],
  ["9:30,11:30", ",11:30", "l'ora di inizio"],
  ["9:30,11:30", "25:00,", "un'ora come 09:30"],
])("times %s as %s are refused", (before, after, expected) => {
  const incontri = SMALL["incontri"]!.replace(before, after);
  expect(faultsOf({ ...SMALL, incontri })).toEqual([expect.stringContaining(expected)]);
});
