import { InnestoError } from "../../errors.ts";
import { decide, revoke } from "../../rounds/decide.ts";
import type { Call, Command } from "../command.ts";
import { withDatabase } from "../with-database.ts";
import { whichRound } from "./which-round.ts";

const KINDS = { pin: "pin", blocca: "pin", forbid: "forbid", escludi: "forbid" } as const;

const by = { madeBy: "coordinator", madeFrom: "cli" };

/** The coordination's word on a pair, for the round's next runs. */
export const roundDecide: Command = {
  name: "round decide",
  args: ["CICLO", "blocca|escludi|revoca", "PERSONA|SCELTA", "[POSTO]"],
  options: {
    words: {
      type: "string",
      value: "TESTO",
      help: { it: "il perché, che resta scritto", en: "why; it is kept" },
    },
  },
  help: {
    it: "blocca o esclude una coppia, o revoca una scelta (D1, D2, …)",
    en: "pins or forbids a pair, or revokes a decision (D1, D2, …)",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const { programme, number } = await whichRound(db, call.args[0]!);
      const [, verb, first, place] = call.args;
      const id =
        verb === "revoca" || verb === "revoke"
          ? await revoke(db, programme, first!, by)
          : await decide(db, programme, number, {
              ...by,
              kind: kindOf(verb!),
              seeker: first!,
              place: required(place),
              ...wordsOf(call),
            });
      call.terminal.say({ it: `Scelta ${id} registrata.`, en: `Decision ${id} is kept.` });
      call.terminal.give({ id });
      return 0;
    }),
};

const wordsOf = ({ options: { words } }: Call) => (typeof words === "string" ? { words } : {});

function kindOf(verb: string) {
  if (verb in KINDS) return KINDS[verb as keyof typeof KINDS];
  throw new InnestoError("usage", {
    it: `«${verb}»: attesi blocca, escludi o revoca.`,
    en: `"${verb}": expected pin, forbid or revoke.`,
  });
}

function required(place: string | undefined): string {
  if (place !== undefined) return place;
  throw new InnestoError("usage", {
    it: "Manca il posto: innesto round decide CICLO blocca PERSONA POSTO",
    en: "The place is missing: innesto round decide ROUND pin SEEKER PLACE",
  });
}
