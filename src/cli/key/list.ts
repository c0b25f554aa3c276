import { type ApiKey, listKeys } from "../../access/keys.ts";
import type { Bilingual } from "../../errors.ts";
import type { Command } from "../command.ts";
import { mandateWords } from "../mandate.ts";
import { withDatabase } from "../with-database.ts";

export const keyList: Command = {
  name: "key list",
  args: ["PROGETTO"],
  options: {},
  help: { it: "le chiavi di un progetto, senza i loro segreti", en: "a programme's keys" },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { terminal, args } = call;
      const keys = await db.asSystem(args[0]!, (tx) => listKeys(tx, args[0]!));
      if (keys.length === 0) terminal.say({ it: "Nessuna chiave.", en: "No keys." });
      for (const key of keys) {
        const [words, state] = [mandateWords(key), stateOf(key)];
        terminal.say({
          it: `${key.id} «${key.name}»: ${words.it}, ${key.scope}, ${state.it}`,
          en: `${key.id} "${key.name}": ${words.en}, ${key.scope}, ${state.en}`,
        });
      }
      terminal.give(keys);
      return 0;
    }),
};

function stateOf({ revokedAt, expiresAt, lastUsedAt }: ApiKey): Bilingual {
  if (revokedAt !== null) return { it: "revocata", en: "revoked" };
  const until = expiresAt.toISOString().slice(0, 10);
  if (expiresAt < new Date()) return { it: `scaduta il ${until}`, en: `expired on ${until}` };
  const used = lastUsedAt?.toISOString().slice(0, 10);
  return {
    it: `fino al ${until}, ${used === undefined ? "mai usata" : `usata il ${used}`}`,
    en: `until ${until}, ${used === undefined ? "never used" : `used on ${used}`}`,
  };
}
