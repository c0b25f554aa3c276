import type { Database } from "../db/client.ts";
import { type Question, questionsFor } from "../rounds/judge/questions.ts";
import { loadParties, storeRatings } from "../rounds/judge/ratings.ts";
import type { Call, Command } from "./command.ts";
import { askInTerminal } from "./judge/ask.ts";
import { readRatings } from "./judge/read-ratings.ts";
import { writeSheet } from "./judge/sheet.ts";
import { requireWritable } from "./solve/write-whole.ts";
import { today } from "./today.ts";
import { badUsage } from "./usage.ts";
import { withDatabase } from "./with-database.ts";

const COORDINATOR = "coordinator";
const PEOPLE = 10;

/** A sample of pairs to rate, so that models, fit and weights can be held against people's judgement. */
export const judge: Command = {
  name: "judge",
  args: ["PROGETTO"],
  options: {
    by: {
      type: "string",
      value: "NOME",
      help: { it: "chi valuta", en: "who rates" },
    },
    people: {
      type: "string",
      value: "N",
      help: { it: `quante persone, ${PEOPLE} se non detto`, en: `how many people, else ${PEOPLE}` },
    },
    csv: {
      type: "string",
      value: "FILE",
      help: { it: "scrive un foglio da compilare", en: "writes a sheet to fill in" },
    },
    from: {
      type: "string",
      value: "FILE",
      help: { it: "legge il foglio compilato", en: "reads the sheet filled in" },
    },
  },
  help: {
    it: "fa valutare un campione di coppie, da 1 a 5, senza nomi né contatti",
    en: "has a sample of pairs rated from 1 to 5, without names or contacts",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const programme = call.args[0]!;
      const { by, csv, from } = textsOf(call);
      if (from !== undefined) return await keepSheet(db, programme, { by, file: from }, call);
      const asking = { by, people: peopleOf(call), on: today() };
      if (csv !== undefined) await requireWritable(csv);
      const questions = await questionsFor(db, programme, asking);
      return csv === undefined
        ? await askAndKeep(db, programme, { by, questions }, call)
        : await giveSheet(csv, questions, call);
    }),
};

function textsOf({ options }: Call) {
  const text = (name: string) => {
    const value = options[name];
    return typeof value === "string" ? value : undefined;
  };
  return { by: text("by") ?? COORDINATOR, csv: text("csv"), from: text("from") };
}

function peopleOf({ options: { people } }: Call): number {
  if (people === undefined) return PEOPLE;
  if (typeof people === "string" && /^[1-9]\d{0,3}$/u.test(people)) return Number(people);
  throw badUsage(
    { it: "--people: atteso un numero da 1 a 9999.", en: "--people: expected 1 to 9999." },
    judge,
  );
}

async function giveSheet(
  file: string,
  questions: readonly Question[],
  { terminal }: Call,
): Promise<0> {
  await writeSheet(file, questions);
  terminal.say({
    it: `${questions.length} coppie in ${file}: scrivi da 1 a 5 nella colonna «giudizio», poi rileggilo con --from.`,
    en: `${questions.length} pairs in ${file}: write 1 to 5 in the column "giudizio", then read it back with --from.`,
  });
  terminal.give({ file, pairs: questions.length });
  return 0;
}

interface FilledSheet {
  readonly by: string;
  readonly file: string;
}

async function keepSheet(
  db: Database,
  programme: string,
  { by, file }: FilledSheet,
  { terminal }: Call,
): Promise<0> {
  const known = await db.asSystem(programme, (tx) => loadParties(tx, programme));
  const ratings = await readRatings(file, { by, ...known });
  await db.asSystem(programme, (tx) => storeRatings(tx, programme, ratings));
  sayKept(ratings.length, terminal);
  return 0;
}

interface Session {
  readonly by: string;
  readonly questions: readonly Question[];
}

/** Each answer is kept at once: who stops half-way loses nothing. */
async function askAndKeep(
  db: Database,
  programme: string,
  { by, questions }: Session,
  { terminal }: Call,
): Promise<0> {
  let kept = 0;
  for await (const { question, stars } of askInTerminal(questions, terminal)) {
    const rating = { by, seeker: question.seeker.id, place: question.place.id, stars };
    await db.asSystem(programme, (tx) => storeRatings(tx, programme, [rating]));
    kept++;
  }
  sayKept(kept, terminal);
  return 0;
}

function sayKept(kept: number, terminal: Call["terminal"]): void {
  terminal.say({
    it: `${kept} ${kept === 1 ? "valutazione registrata" : "valutazioni registrate"}.`,
    en: `${kept} ${kept === 1 ? "rating" : "ratings"} kept.`,
  });
  terminal.give({ kept });
}
