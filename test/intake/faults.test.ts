import { expect, test } from "vitest";
import {
  CELL_FAULTS,
  type FaultCase,
  HEADER_FAULTS,
  PROGRAMME_FAULTS,
  ROW_FAULTS,
} from "./fault-cases.ts";
import { inWords, planOf } from "./sheets-in-memory.ts";

const CASES: readonly FaultCase[] = [
  ...HEADER_FAULTS,
  ...CELL_FAULTS,
  ...ROW_FAULTS,
  ...PROGRAMME_FAULTS,
];

test("each fault is told by file, row and column, what was found and expected, what to do", async () => {
  const told = CASES.map(([name, texts]) => {
    const { issues } = planOf(texts);
    const lines = [...inWords(issues, "it"), ...inWords(issues, "en")];
    return [`# ${name}`, ...lines, ""].join("\n");
  });
  await expect(told.join("\n")).toMatchFileSnapshot("faults.golden.txt");
});

test.each(CASES)("%s: there is an issue, in a place, with its next step", (_, texts) => {
  const { issues } = planOf(texts);
  expect(issues.length).toBeGreaterThan(0);
  for (const { file, found, expected, next } of issues) {
    expect(file).toBeDefined();
    for (const words of [found, expected, next]) expect(words.it && words.en).not.toBe("");
  }
});

test("all faults of all files are told at once, in the order of the files", () => {
  const { issues } = planOf({
    partecipanti: "codice,km,stato\nP01,NaN,dissocupato\nP01,-1,\n",
    hub: "codice,nome\nSA,\n",
  });
  expect(issues.map(({ file, row, column }) => `${file} ${row} ${column}`)).toEqual([
    "hub.csv 2 nome",
    "partecipanti.csv 2 km",
    "partecipanti.csv 2 stato",
    "partecipanti.csv 3 codice",
    "partecipanti.csv 3 km",
  ]);
});
