import { linkAddress } from "../access/links.ts";
import { appointOperator, dismissOperator } from "../access/operators.ts";
import type { Command } from "./command.ts";
import { withDatabase } from "./with-database.ts";

export const operator: Command = {
  name: "operator",
  args: ["EMAIL"],
  options: {
    dismiss: {
      type: "boolean",
      help: { it: "toglie l'incarico", en: "takes the role away" },
    },
  },
  help: {
    it: "nomina l'amministratore tecnico e stampa il collegamento con cui entra",
    en: "appoints the technical administrator and prints the link by which they sign in",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { terminal, config, options } = call;
      const address = call.args[0]!;
      if (options["dismiss"] === true) {
        await dismissOperator(db, address);
        terminal.say({
          it: `${address} non è (più) amministratore tecnico.`,
          en: `${address} is not a technical administrator (any more).`,
        });
        terminal.give({ email: address, operator: false });
        return 0;
      }
      const { email, secret } = await appointOperator(db, address);
      const link = linkAddress(config.linksTo, secret);
      terminal.say({
        it: `${email} è amministratore tecnico. Per entrare, una volta, entro 14 giorni:\n${link}`,
        en: `${email} is a technical administrator. To sign in, once, within 14 days:\n${link}`,
      });
      terminal.give({ email, operator: true, link });
      return 0;
    }),
};
