import type { Bilingual, Language } from "../../errors.ts";
import type { InputChange } from "../../rounds/changes/change.ts";
import type { Change, Reason } from "../../rounds/diff/change.ts";
import type { Terminal } from "../terminal.ts";
import { wrapped } from "../wrap.ts";
import type { DemoNextRound } from "./next-round.ts";
import { heading, width } from "./page.ts";

/** The second round as the story of what changed since the first. */
export function printNextRound(told: DemoNextRound, { say, language }: Terminal): void {
  const { round, diff } = told;
  const title = {
    it: `Ciclo ${round.number}: che cosa cambia`,
    en: `Round ${round.number}: what changes`,
  };
  const story = [meanwhile(told), outcome(told), memory()].map((text) => text[language]);
  const moves = diff.changes.flatMap((change) => moveLines(change, told, language));
  const lines = [...heading(title[language]), ...wrapped(story.join(" "), width()), ...moves, ""];
  for (const line of lines) say(line);
}

const named = (code: string, { names }: DemoNextRound) =>
  names.has(code) ? `${code} ${names.get(code)}` : code;

/** What the people and the firms did between the two rounds. */
function meanwhile(told: DemoNextRound): Bilingual {
  const { declined, diff } = told;
  const refused = declined.map(({ seeker, host }) => `${named(seeker, told)} – ${host}`).join(", ");
  const arrived = of("seeker-added", diff.inputs).map(({ seeker }) => named(seeker!, told));
  const seats = [...of("place-added", diff.inputs), ...of("place-changed", diff.inputs)]
    .filter(({ kind, aspects }) => kind === "place-added" || aspects.includes("capacity"))
    .map(({ sentence }) => sentence);
  return {
    it: `Proposte che non sono andate avanti: ${refused || "nessuna"}. Persone arrivate: ${arrived.join(", ") || "nessuna"}. ${seats.map(({ it }) => it).join(" ")}`,
    en: `Proposals that went no further: ${refused || "none"}. People who arrived: ${arrived.join(", ") || "none"}. ${seats.map(({ en }) => en).join(" ")}`,
  };
}

const of = (kind: InputChange["kind"], inputs: readonly InputChange[]) =>
  inputs.filter((change) => change.kind === kind);

function outcome({ run: { report }, diff, proposals }: DemoNextRound): Bilingual {
  const moved = new Set(diff.changes.map(({ seeker }) => seeker));
  const same = proposals.filter(({ seeker }) => !moved.has(seeker)).length;
  return {
    it: `Ora ${report.seekersMatched} persone su ${report.seekers} hanno una proposta: ${same} sono quelle di prima, perché ciò che è pubblicato si cambia solo per un vantaggio grande.`,
    en: `Now ${report.seekersMatched} of ${report.seekers} people have a proposal: ${same} are those of before, for what is published changes only for a large gain.`,
  };
}

const memory = (): Bilingual => ({
  it: "Le coppie rifiutate non si ripropongono; chi ha atteso ha la precedenza.",
  en: "Refused pairs are not proposed again; who has waited has precedence.",
});

/** Reasons that speak of these people and places; what holds for everybody has been said above. */
const OWN: ReadonlySet<Reason["kind"]> = new Set(["order", "own", "place", "chain"]);

function moveLines(
  { seeker, sentence, reasons }: Change,
  told: DemoNextRound,
  language: Language,
): string[] {
  const text = sentence[language].replace(seeker, named(seeker, told));
  const why = reasons
    .filter(({ kind }) => OWN.has(kind))
    .map((reason) => reason.sentence[language]);
  const [head = "", ...rest] = wrapped([text, ...why].join(" "), width() - 2);
  return [`· ${head}`, ...rest.map((line) => `  ${line}`)];
}
