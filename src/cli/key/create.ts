import { createKey } from "../../access/keys.ts";
import { KEY_SCOPES } from "../../db/tables/lists.ts";
import { InnestoError } from "../../errors.ts";
import type { Call, Command } from "../command.ts";
import { AT_CONSOLE, MANDATE_OPTIONS, mandateOf } from "../mandate.ts";
import { withDatabase } from "../with-database.ts";

const USUAL_DAYS = 90;
const MOST_DAYS = 366;

export const keyCreate: Command = {
  name: "key create",
  args: ["PROGETTO", "NOME"],
  options: {
    ...MANDATE_OPTIONS,
    scope: {
      type: "string",
      value: KEY_SCOPES.join("|"),
      help: {
        it: "leggere soltanto, o anche cambiare (read)",
        en: "look only, or change too (read)",
      },
    },
    days: {
      type: "string",
      value: "N",
      help: { it: `per quanti giorni (${USUAL_DAYS})`, en: `for how many days (${USUAL_DAYS})` },
    },
  },
  help: {
    it: "crea una chiave per un programma e la stampa, questa volta sola",
    en: "makes a key for a program and prints it, this once",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const [programme, name] = [call.args[0]!, call.args[1]!];
      const about = { name, scope: scopeOf(call), days: daysOf(call), createdBy: AT_CONSOLE };
      const { key, secret } = await createKey(db, programme, { ...about, ...mandateOf(call) });
      const until = key.expiresAt.toISOString().slice(0, 10);
      call.terminal.say({
        it: `Chiave ${key.id} «${name}», fino al ${until}. Non si potrà rileggere:\n${secret}`,
        en: `Key ${key.id} "${name}", until ${until}. It cannot be read again:\n${secret}`,
      });
      call.terminal.give({ ...key, secret });
      return 0;
    }),
};

function scopeOf({ options }: Call) {
  const given = options["scope"] ?? "read";
  const scope = KEY_SCOPES.find((one) => one === given);
  if (scope !== undefined) return scope;
  throw new InnestoError("usage", {
    it: `--scope «${String(given)}»: atteso ${KEY_SCOPES.join(" o ")}.`,
    en: `--scope "${String(given)}": expected ${KEY_SCOPES.join(" or ")}.`,
  });
}

function daysOf({ options }: Call): number {
  const given = String(options["days"] ?? USUAL_DAYS);
  const days = /^[1-9]\d{0,2}$/.test(given) ? Number(given) : Infinity;
  if (days <= MOST_DAYS) return days;
  throw new InnestoError("usage", {
    it: `--days «${given}»: atteso un numero da 1 a ${MOST_DAYS}.`,
    en: `--days "${given}": expected a number from 1 to ${MOST_DAYS}.`,
  });
}
