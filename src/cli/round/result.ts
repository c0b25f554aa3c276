import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { InnestoError } from "../../errors.ts";
import { resultAsCsv, resultAsXlsx } from "../../rounds/result-sheet.ts";
import { runInForce } from "../../rounds/runs.ts";
import type { Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";
import { MARKET_OPTION, marketOption } from "./market-option.ts";
import { whichRound } from "./which-round.ts";

const OWNER_ONLY = 0o600;

/** A round's result as a file to send: CSV or XLSX by the file's ending. */
export const roundResult: Command = {
  name: "round result",
  args: ["CICLO", "FILE"],
  options: {
    ...MARKET_OPTION,
    run: {
      type: "string",
      value: "IPOTESI",
      help: { it: "un'altra ipotesi del ciclo", en: "another run of the round" },
    },
  },
  help: {
    it: "il risultato di un ciclo in un file CSV o XLSX, senza nomi né dati riservati",
    en: "a round's result as CSV or XLSX, without names or protected data",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme, number } = await whichRound(db, call.args[0]!);
      const file = call.args[1]!;
      const write = WRITERS[extname(file).toLowerCase()];
      if (write === undefined) throw notAFormat(file);
      const asked = call.options["run"];
      const run =
        typeof asked === "string"
          ? asked
          : (
              await db.asSystem(programme, (tx) =>
                runInForce(tx, programme, number, marketOption(call)),
              )
            ).id;
      await writeFile(file, await write(db, { programme, round: number, run }), {
        mode: OWNER_ONLY,
      });
      call.terminal.say({ it: `Scritto ${file} (${run}).`, en: `Wrote ${file} (${run}).` });
      call.terminal.give({ file, run });
      return 0;
    }),
};

const WRITERS: Readonly<Record<string, typeof resultAsCsv | typeof resultAsXlsx>> = {
  ".csv": resultAsCsv,
  ".xlsx": resultAsXlsx,
};

const notAFormat = (file: string) =>
  new InnestoError("usage", {
    it: `«${file}»: il nome deve finire in .csv o .xlsx.`,
    en: `"${file}": the name must end in .csv or .xlsx.`,
  });
