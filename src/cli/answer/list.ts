import { listPairings } from "../../rounds/answers/pairings.ts";
import { PAIRING_WORDS } from "../../rounds/answers/state-words.ts";
import { whoMustAnswer } from "../../rounds/answers/waiting.ts";
import { pairIn } from "../../rounds/market-columns.ts";
import type { Command } from "../command.ts";
import { whichRound } from "../round/which-round.ts";
import { withDatabase } from "../with-database.ts";

export const answerList: Command = {
  name: "answer list",
  args: ["CICLO"],
  options: {
    missing: {
      type: "boolean",
      help: { it: "solo chi deve ancora rispondere", en: "only who has yet to answer" },
    },
  },
  help: {
    it: "le proposte aperte alle due parti, e a che punto sono",
    en: "the proposals put to both sides, and how far they have come",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme, number } = await whichRound(db, call.args[0]!);
      const { terminal } = call;
      if (call.options["missing"] === true) {
        const missing = await db.asSystem(programme, (tx) => whoMustAnswer(tx, programme, number));
        for (const { pairing, side, seeker, host } of missing)
          terminal.say({
            it: `${pairing}: si attende ${side === "participant" ? seeker : host}`,
            en: `${pairing}: waiting for ${side === "participant" ? seeker : host}`,
          });
        terminal.give(missing);
        return 0;
      }
      const pairs = await db.asSystem(programme, (tx) => listPairings(tx, programme, number));
      for (const one of pairs) {
        const { seeker, place } = pairIn(one);
        const pair = `${one.id}: ${seeker} – ${place}`;
        const { it, en } = PAIRING_WORDS[one.state];
        terminal.say({ it: `${pair}, ${it}`, en: `${pair}, ${en}` });
      }
      terminal.give(pairs);
      return 0;
    }),
};
