import { InnestoError } from "../../errors.ts";
import { type Answer, answerPairing } from "../../rounds/answers/answer.ts";
import { answerNamed, SIDE_ANSWERS, sideNamed } from "../../rounds/answers/answer-words.ts";
import { ANSWER_WORDS, PAIRING_WORDS } from "../../rounds/answers/state-words.ts";
import type { Command } from "../command.ts";
import { whichRound } from "../round/which-round.ts";
import { today } from "../today.ts";
import { withDatabase } from "../with-database.ts";

/** What one side answers, typed in by whoever took it: at the desk, on the phone. */
export const answerGive: Command = {
  name: "answer give",
  args: ["CICLO", "PROPOSTA", "persona|impresa", "RISPOSTA"],
  options: {
    reason: {
      type: "string",
      value: "MOTIVO",
      help: { it: "di un no: dall'elenco del progetto", en: "of a no: from the programme's list" },
    },
    words: {
      type: "string",
      value: "TESTO",
      help: { it: "altre parole, che restano scritte", en: "further words; they are kept" },
    },
    "share-contacts": {
      type: "boolean",
      help: {
        it: "la persona acconsente che l'impresa legga nome e recapiti",
        en: "the person consents that the host read name and contacts",
      },
    },
    by: {
      type: "string",
      value: "CHI",
      help: {
        it: "chi ha risposto (altrimenti la parte stessa)",
        en: "who answered (else the side)",
      },
    },
  },
  help: {
    it: "registra una risposta: «mi interessa», «proseguiamo», «un secondo incontro», «sì finale», «non proseguiamo», «rinuncia»",
    en: "takes an answer: interest, continue, meet_again, accept, decline, withdraw",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const [, id, who, word] = call.args;
      const { programme, number } = await whichRound(db, call.args[0]!);
      const side = sideOf(who!);
      const { reason, words, by } = call.options;
      const answer: Answer = {
        side,
        answer: answerOf(word!),
        sharesContacts: call.options["share-contacts"] === true,
        ...(typeof reason === "string" && { reason }),
        ...(typeof words === "string" && { words }),
      };
      const maker = { madeBy: typeof by === "string" ? by : side, madeFrom: "cli" };
      const asked = { answer, on: today() };
      const pair = await answerPairing(db, programme, number, id!, asked, maker);
      const { it, en } = PAIRING_WORDS[pair.state];
      call.terminal.say({ it: `${id}: ${it}.`, en: `${id}: ${en}.` });
      call.terminal.give(pair);
      return 0;
    }),
};

function sideOf(word: string): Answer["side"] {
  const side = sideNamed(word);
  if (side !== undefined) return side;
  throw new InnestoError("usage", {
    it: `«${word}»: atteso persona o impresa.`,
    en: `"${word}": expected participant or host.`,
  });
}

function answerOf(word: string): Answer["answer"] {
  const answer = answerNamed(word);
  if (answer !== undefined) return answer;
  throw new InnestoError("usage", {
    it: `«${word}»: attesa una tra ${SIDE_ANSWERS.map((one) => `«${ANSWER_WORDS[one].it}»`).join(", ")}.`,
    en: `"${word}": expected one of ${SIDE_ANSWERS.join(", ")}.`,
  });
}
