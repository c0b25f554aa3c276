import type { Bilingual } from "../../errors.ts";
import type { PairIds } from "../../matching/parties.ts";
import type { InputChange } from "./change.ts";

const key = ({ seeker, place }: PairIds) => `${seeker} – ${place}`;

const ORDERS = {
  pin: { given: "bloccata", takenBack: "non c'è più il blocco", en: "pin" },
  forbid: { given: "esclusa", takenBack: "non c'è più l'esclusione", en: "forbid" },
} as const;

/** Pins or forbids that were added and taken back. */
export function orderChanges(
  kind: keyof typeof ORDERS,
  before: readonly PairIds[],
  after: readonly PairIds[],
): InputChange[] {
  const words = ORDERS[kind];
  const had = new Set(before.map(key));
  const has = new Set(after.map(key));
  const change = ({ seeker, place }: PairIds, sentence: Bilingual): InputChange => ({
    kind,
    seeker,
    place,
    aspects: [],
    sentence,
  });
  return [
    ...after
      .filter((pair) => !had.has(key(pair)))
      .map((pair) =>
        change(pair, {
          it: `La coppia ${key(pair)} è stata ${words.given}.`,
          en: `A ${words.en} was added: ${key(pair)}.`,
        }),
      ),
    ...before
      .filter((pair) => !has.has(key(pair)))
      .map((pair) =>
        change(pair, {
          it: `Per la coppia ${key(pair)} ${words.takenBack}.`,
          en: `A ${words.en} was taken back: ${key(pair)}.`,
        }),
      ),
  ];
}

/** Pairs that count as held in one and not in the other, by their number. */
export function heldChanges(before: readonly PairIds[], after: readonly PairIds[]): InputChange[] {
  const had = new Set(before.map(key));
  const has = new Set(after.map(key));
  const n = [...had].filter((pair) => !has.has(pair)).length;
  const m = [...has].filter((pair) => !had.has(pair)).length;
  if (n + m === 0) return [];
  const sentence = {
    it: `Coppie già pubblicate, da tenere se si può: ${m} in più, ${n} in meno.`,
    en: `Pairs already published, kept where possible: ${m} more, ${n} fewer.`,
  };
  return [{ kind: "held", seeker: null, place: null, aspects: [], sentence }];
}
