import { runRound } from "../../rounds/run.ts";
import { decimalOf } from "../decimal.ts";
import type { Command } from "../command.ts";
import { readPatch } from "./policy-file.ts";
import { embedForRoundWithBar } from "../embed-with-bar.ts";
import { proofWords } from "../../rounds/proof-words.ts";
import { today } from "../today.ts";
import { withDatabase } from "../with-database.ts";
import { whichRound } from "./which-round.ts";

/** One more run on the data as they are now. */
export const roundRun: Command = {
  name: "round run",
  args: ["CICLO"],
  options: {
    name: {
      type: "string",
      value: "NOME",
      help: { it: "per esempio «Ipotesi B»", en: 'such as "Run B"' },
    },
    policy: {
      type: "string",
      value: "FILE",
      help: {
        it: "prova altri criteri solo in questa ipotesi: JSON con ciò che cambia",
        en: "tries another policy in this run alone: JSON of what differs",
      },
    },
  },
  help: {
    it: "calcola un'ipotesi di abbinamento sui dati di adesso",
    en: "computes a run on the data as they are now",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme, number } = await whichRound(db, call.args[0]!);
      const policy = await readPatch(call.options["policy"]);
      await embedForRoundWithBar(db, programme, number, call);
      const bar = call.terminal.progress({ it: "Abbinamento", en: "Matching" });
      const name = call.options["name"];
      const run = await runRound(db, programme, number, {
        on: today(),
        onProgress: bar.at,
        ...(typeof name === "string" && { name }),
        ...(policy !== undefined && { policy }),
      });
      bar.end();
      const { status, seekers, seekersMatched, totalFit, conflict } = run.report;
      const fit = decimalOf(totalFit, 2);
      const proof = proofWords(run.report);
      call.terminal.say(
        status !== "infeasible"
          ? {
              it: `${run.name} (${run.id}): ${seekersMatched} su ${seekers} hanno una proposta, affinità totale ${fit.it}; ${proof.it}.`,
              en: `${run.name} (${run.id}): ${seekersMatched} of ${seekers} have a proposal, total fit ${fit.en}; ${proof.en}.`,
            }
          : {
              it: `${run.name} (${run.id}): nessuna soluzione. ${conflict?.sentence.it ?? ""}`,
              en: `${run.name} (${run.id}): no solution. ${conflict?.sentence.en ?? ""}`,
            },
      );
      call.terminal.give({ id: run.id, name: run.name, ...run.report });
      return status === "infeasible" ? 1 : 0;
    }),
};
