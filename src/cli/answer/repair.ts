import { takeFreePair, takeRepair } from "../../rounds/answers/amend.ts";
import { offerRepair } from "../../rounds/answers/repair.ts";
import { InnestoError } from "../../errors.ts";
import type { Call, Command } from "../command.ts";
import { BY_CLI } from "../round/by.ts";
import { whichRound } from "../round/which-round.ts";
import { today } from "../today.ts";
import { withDatabase } from "../with-database.ts";

export const answerRepair: Command = {
  name: "answer repair",
  args: ["CICLO", "PROPOSTA", "[PERSONA]", "[POSTO]"],
  options: {
    take: {
      type: "boolean",
      help: { it: "accoglie il rimedio", en: "takes the repair" },
    },
  },
  help: {
    it: "dopo un no: che cosa si può fare e quanto costa; con PERSONA e POSTO accoglie un'alternativa libera",
    en: "after a no: what can be done and its price; with a person and a place takes a free alternative",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const [, id, seeker, place] = call.args;
      const { programme, number } = await whichRound(db, call.args[0]!);
      const asked = { id: id!, on: today() };
      if (seeker !== undefined) {
        if (place === undefined) throw withoutPlace();
        const pair = { seeker, place };
        return told(call, [await takeFreePair(db, programme, number, { ...asked, pair })]);
      }
      if (call.options["take"] === true)
        return told(call, await takeRepair(db, programme, number, asked, BY_CLI));
      const offer = await offerRepair(db, programme, number, asked);
      call.terminal.say(offer.sentence);
      for (const one of offer.free)
        call.terminal.say({
          it: `Libera: ${one.seeker} – ${one.place} (${one.hostName})`,
          en: `Free: ${one.seeker} – ${one.place} (${one.hostName})`,
        });
      call.terminal.give(offer);
      return 0;
    }),
};

function told({ terminal }: Call, opened: Awaited<ReturnType<typeof takeRepair>>): 0 {
  const ids = opened.map(({ id }) => id).join(", ");
  terminal.say({
    it: `Nuove proposte alle due parti: ${ids}.`,
    en: `New proposals put to both sides: ${ids}.`,
  });
  terminal.give(opened);
  return 0;
}

const withoutPlace = () =>
  new InnestoError("usage", {
    it: "Manca il posto: innesto answer repair CICLO PROPOSTA PERSONA POSTO",
    en: "The place is missing: innesto answer repair ROUND PROPOSAL PERSON PLACE",
  });
