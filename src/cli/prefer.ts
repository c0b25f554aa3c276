import { InnestoError } from "../errors.ts";
import type { Speaker, Subject } from "../profiles/preferences/parties.ts";
import { statePreference, type Statement } from "../profiles/preferences/state.ts";
import type { Call, Command } from "./command.ts";
import { withDatabase } from "./with-database.ts";

const KINDS = {
  persona: "participant",
  participant: "participant",
  impresa: "organisation",
  organisation: "organisation",
  idea: "idea",
} as const;

/** What a party said at the desk or on the phone. */
export const prefer: Command = {
  name: "prefer",
  args: ["PROGETTO", "CHI", "VERSO", "interesse|ordine|esclusione"],
  options: {
    rank: {
      type: "string",
      value: "N",
      help: { it: "di un ordine: 1 è la prima scelta", en: "of a rank: 1 is the first choice" },
    },
    reason: {
      type: "string",
      value: "MOTIVO",
      help: {
        it: "dell'esclusione di un'impresa: uno dei motivi ammessi",
        en: "of a firm's exclusion: one of the lawful reasons",
      },
    },
    words: {
      type: "string",
      value: "TESTO",
      help: { it: "di un'esclusione: altre parole", en: "of an exclusion: further words" },
    },
    withdraw: { type: "boolean", help: { it: "lo ritira", en: "takes it back" } },
  },
  help: {
    it: "registra che cosa una parte dice di un'altra: persona:P08 impresa:F10 interesse",
    en: "keeps what one party says of another: participant:P08 organisation:F10 interest",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const [programme, who, whom] = call.args;
      const by = partyOf(who!);
      if (by.kind === "idea") throw noParty(who!);
      const between = { programme: programme!, by: { ...by, kind: by.kind }, of: partyOf(whom!) };
      const kept = await statePreference(db, { between, statement: statementOf(call) });
      call.terminal.say({ it: "Registrato.", en: "Kept." });
      call.terminal.give(kept);
      return 0;
    }),
};

function statementOf({ args, options }: Call): Statement {
  const what = args[3]!;
  const isWithdrawn = options["withdraw"] === true;
  const { rank, reason, words } = options;
  if (what === "interesse" || what === "interest") return { interest: !isWithdrawn };
  if (what === "ordine" || what === "rank") return { rank: isWithdrawn ? null : Number(rank) };
  if (what !== "esclusione" && what !== "exclusion") throw noStatement(what);
  if (isWithdrawn) return { exclusion: null };
  return {
    exclusion: {
      ...(typeof reason === "string" && { reason }),
      ...(typeof words === "string" && { words }),
    },
  };
}

function partyOf(text: string): Speaker | Subject {
  const [, kind, id] = /^([a-z]+):(.+)$/.exec(text) ?? [];
  if (kind === undefined || id === undefined || !Object.hasOwn(KINDS, kind)) throw noParty(text);
  return { kind: KINDS[kind as keyof typeof KINDS], id };
}

const noParty = (text: string) =>
  new InnestoError("usage", {
    it: `«${text}»: atteso persona:CODICE o impresa:CODICE; verso un'idea, idea:CODICE.`,
    en: `"${text}": expected participant:CODE or organisation:CODE; of an idea, idea:CODE.`,
  });

const noStatement = (text: string) =>
  new InnestoError("usage", {
    it: `«${text}»: atteso interesse, ordine o esclusione.`,
    en: `"${text}": expected interest, rank or exclusion.`,
  });
