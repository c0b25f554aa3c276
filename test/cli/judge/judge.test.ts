import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import { askInTerminal } from "../../../src/cli/judge/ask.ts";
import { readRatings } from "../../../src/cli/judge/read-ratings.ts";
import { sayReport } from "../../../src/cli/judge/say-report.ts";
import { writeSheet } from "../../../src/cli/judge/sheet.ts";
import type { InnestoError } from "../../../src/errors.ts";
import type { Question } from "../../../src/rounds/judge/questions.ts";
import type { JudgeReport } from "../../../src/rounds/judge/report.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { recordedTerminal } from "../../support/terminal.ts";

const QUESTIONS: readonly Question[] = ["S1", "S2", "S3"].map((id) => ({
  seeker: { id: "P1", texts: ["=Cucio, e ricamo."], skills: ["sartoria"], needs: [] },
  place: { id, texts: ["Maglieria"], skills: ["rimaglio"], needs: ["spazio"] },
}));
const KNOWN = { by: "anna", seekers: new Set(["P1"]), places: new Set(["S1", "S2", "S3"]) };

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => rm(folder, { recursive: true }));

it("writes a sheet that reads back what was filled in, and leaves out what was not", async () => {
  const file = join(folder, "sheet.csv");
  await writeSheet(file, QUESTIONS);
  const sheet = await readFile(file, "utf8");
  expect(sheet).toContain("Chiede: rimaglio.\nMette a disposizione: spazio.");
  expect(await readRatings(file, KNOWN)).toEqual([]);
  await writeFile(file, sheet.replace("P1,S1,,", "P1,S1,4,").replace("P1,S3,,", "P1,S3, 1 ,"));
  expect(await readRatings(file, KNOWN)).toEqual([
    { by: "anna", seeker: "P1", place: "S1", stars: 4 },
    { by: "anna", seeker: "P1", place: "S3", stars: 1 },
  ]);
});

it("names every bad row of a sheet", async () => {
  const file = join(folder, "bad.csv");
  await writeFile(file, "persona;posto;giudizio\nP9;S1;3\nP1;S9;3\nP1;S1;6\nP1;S1;2\nP9;S9;\n");
  const { issues } = await refusal(readRatings(file, KNOWN));
  expect(issues.map(({ row, column }) => [row, column])).toEqual([
    [2, "persona"],
    [3, "posto"],
    [4, "giudizio"],
    [5, undefined],
  ]);
});

it("names the columns that a sheet lacks", async () => {
  const file = join(folder, "other.csv");
  await writeFile(file, "persona,voto\nP1,3\n");
  const { issues } = await refusal(readRatings(file, KNOWN));
  expect(issues.map(({ expected }) => expected.it)).toEqual(["posto", "giudizio"]);
});

it("asks again for what is no rating, skips on Enter, stops at q", async () => {
  const { terminal, lines } = recordedTerminal("it");
  const answers: unknown[] = [];
  const typed = Readable.from(["sei\n", "5\n", "\n", "q\n"]);
  for await (const { question, stars } of askInTerminal(QUESTIONS, terminal, typed)) {
    answers.push([question.place.id, stars]);
  }
  expect(answers).toEqual([["S1", 5]]);
  expect(lines.filter((line) => line.startsWith("Atteso"))).toHaveLength(1);
  expect(lines).toContain("  Sa fare: sartoria.");
});

it("keeps what was answered when the input ends", async () => {
  const { terminal } = recordedTerminal("it");
  const answers: number[] = [];
  for await (const { stars } of askInTerminal(QUESTIONS, terminal, Readable.from(["2\n"]))) {
    answers.push(stars);
  }
  expect(answers).toEqual([2]);
});

it("without ratings says how to rate, and compares nothing", () => {
  const { terminal, lines } = recordedTerminal("it");
  sayReport({ ...REPORT, ratings: 0 }, terminal);
  const said = lines.join("\n");
  expect(said).toContain("innesto judge PROGETTO");
  expect(said).not.toContain("contraddice");
});

it("says counts, shares and intervals, and that no weight changes by itself", () => {
  const { terminal, lines } = recordedTerminal("it");
  sayReport(REPORT, terminal);
  expect(lines.join("\n")).toMatchInlineSnapshot(`
    "Ciclo 1: 40 valutazioni di 2 persone; confronti su 10 candidati.
    3 valutazioni lasciate fuori: coppie oggi non ammesse.

    Quanto spesso l'ordine contraddice chi ha valutato (tra parentesi l'intervallo al 95 %).
    Facili: due posti a due o più punti di distanza; difficili: a un punto.
      affinità: facili 20 % (10 %–40 %; 4/20), difficili 33 % (10 %–40 %; 5/15)
      modello built-in-1: facili 33 % (10 %–40 %; 6.5/20), difficili – (0)

    Parte di ogni criterio nel totale dei pesi: oggi → suggerita. È un suggerimento: nulla cambia da solo.
      Competenze: 25 % → 40 % (10 %–70 %)"
  `);
});

const some = (misranked: number, comparisons: number) => ({
  misranked,
  comparisons,
  share: { value: misranked / comparisons, low: 0.1, high: 0.4 },
});

const REPORT: JudgeReport = {
  round: 1,
  ratings: 40,
  judges: 2,
  leftOut: 3,
  seekers: 10,
  rankings: [
    { ranking: "fit", embedderId: null, easy: some(4, 20), hard: some(5, 15) },
    {
      ranking: "model",
      embedderId: "built-in-1",
      easy: some(6.5, 20),
      hard: { comparisons: 0, misranked: 0, share: null },
    },
  ],
  weights: [{ criterion: "skills", present: 0.25, suggested: { value: 0.4, low: 0.1, high: 0.7 } }],
};

async function refusal(work: Promise<unknown>): Promise<InnestoError> {
  return await work.then(
    () => expect.fail("was not refused"),
    (error: InnestoError) => error,
  );
}
