import type { Bilingual } from "../errors.ts";
import type { SeekerAnswer } from "../matching/answers.ts";
import type { PairExplanation, WhyNot } from "../matching/explain/types.ts";
import { FIT_WORDS } from "../matching/glossary.ts";
import { type UnderWay, whyUnderWay } from "../rounds/explain-under-way.ts";
import { answersOf } from "../rounds/explain.ts";
import { runInForce } from "../rounds/runs.ts";
import type { Command } from "./command.ts";
import { MARKET_OPTION, marketOption } from "./round/market-option.ts";
import { whichRound } from "./round/which-round.ts";
import type { Terminal } from "./terminal.ts";
import { withDatabase } from "./with-database.ts";

/** Why, why not, what if: answered from what the run was computed on. */
export const explain: Command = {
  name: "explain",
  args: ["CICLO", "PERSONA", "[POSTO]"],
  options: {
    ...MARKET_OPTION,
    run: {
      type: "string",
      value: "IPOTESI",
      help: { it: "un'altra ipotesi del ciclo", en: "another run of the round" },
    },
  },
  help: {
    it: "perché questa proposta; perché non quel posto e che cosa cambierebbe imponendolo",
    en: "why this proposal; why not that place, and what imposing it would change",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme, number } = await whichRound(db, call.args[0]!);
      const asked = call.options["run"];
      const run =
        typeof asked === "string"
          ? asked
          : (
              await db.asSystem(programme, (tx) =>
                runInForce(tx, programme, number, marketOption(call)),
              )
            ).id;
      const answers = await answersOf(db, programme, run);
      const [, seeker, place] = call.args;
      if (place === undefined) {
        const underWay = await whyUnderWay(db, programme, run, seeker!);
        if (underWay === null) printWhy(await answers.why(seeker!), call.terminal);
        else printUnderWay(underWay, call.terminal);
      } else printWhyNot(await answers.whyNot(seeker!, place), call.terminal);
      return 0;
    }),
};

function printWhy(answer: SeekerAnswer, { say, give, language }: Terminal): void {
  give(answer);
  if (answer.kind === "waiting") {
    say(answer.explanation.headline);
    for (const { sentence } of [...answer.explanation.reasons, ...answer.explanation.helps])
      say(`  · ${sentence[language]}`);
    return;
  }
  printPair(answer.place, answer.explanation, { say, language });
}

/** A pair that nobody moves: since when it has been, and what speaks for it. */
function printUnderWay(
  { kind, place, since, explanation }: UnderWay,
  { say, give, language }: Terminal,
): void {
  give({ kind, place, since, explanation });
  const begun =
    since === null ? { it: "", en: "" } : { it: ` dal ${since}`, en: ` since ${since}` };
  say({
    it: `Ha una collaborazione in corso presso ${place}${begun.it}: resta dov'è, nessuna ipotesi la tocca.`,
    en: `Has had a collaboration under way at ${place}${begun.en}: it stays, no run touches it.`,
  });
  if (explanation !== null) printPair(place, explanation, { say, language });
}

function printPair(
  place: string,
  explanation: PairExplanation,
  { say, language }: Pick<Terminal, "say" | "language">,
): void {
  const fit = FIT_WORDS[explanation.word];
  say({
    it: `${place}, affinità ${fit.it}. ${explanation.headline.it}`,
    en: `${place}, ${fit.en} fit. ${explanation.headline.en}`,
  });
  for (const sentence of explanation.history) say(sentence);
  for (const { sentence } of explanation.overrides) say(sentence);
  if (explanation.better !== null) say(explanation.better.sentence);
  for (const { label, weight, sentence } of explanation.criteria)
    say(`  · ${label[language]} (${weightWords(weight)[language]}): ${sentence[language]}`);
}

const PERCENT = 100;

const weightWords = (weight: number): Bilingual => {
  const share = Math.round(weight * PERCENT);
  return { it: `pesa il ${share} %`, en: `weighs ${share} %` };
};

function printWhyNot(answer: WhyNot, { say, give }: Terminal): void {
  give(answer);
  say(answer.sentence);
}
