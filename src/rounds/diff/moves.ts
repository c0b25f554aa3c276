import type { Bilingual } from "../../errors.ts";
import type { InputChange } from "../changes/change.ts";
import type { Change, RunPair } from "./change.ts";
import { reasonsOf } from "./reasons.ts";

/** Who is elsewhere in the second run, by code, each with the reasons that the inputs and the other moves give. */
export function changesBetween(
  before: readonly RunPair[],
  after: readonly RunPair[],
  inputs: readonly InputChange[],
): Change[] {
  const one = new Map(before.map((pair) => [pair.seeker, pair]));
  const other = new Map(after.map((pair) => [pair.seeker, pair]));
  const moves = [...new Set([...one.keys(), ...other.keys()])]
    .toSorted()
    .map((seeker) => moveOf(seeker, one.get(seeker), other.get(seeker)))
    .filter(({ from, to }) => from !== to);
  return moves.map((move) => ({ ...move, reasons: reasonsOf(move, moves, inputs) }));
}

function moveOf(seeker: string, was: RunPair | undefined, is: RunPair | undefined) {
  return {
    seeker,
    from: was?.place ?? null,
    to: is?.place ?? null,
    fitBefore: was?.fit ?? null,
    fitAfter: is?.fit ?? null,
    sentence: moveWords(seeker, was, is),
  };
}

const moveWords = (
  seeker: string,
  was: RunPair | undefined,
  is: RunPair | undefined,
): Bilingual => ({
  it: `${seeker} ${was === undefined ? "esce dall'attesa" : `lascia ${was.host}`} e ${is === undefined ? "torna in attesa" : `va presso ${is.host}`}.`,
  en: `${seeker} ${was === undefined ? "waits no more" : `leaves ${was.host}`} and ${is === undefined ? "waits again" : `goes to ${is.host}`}.`,
});
