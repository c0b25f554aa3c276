import { writeModel } from "../static-model.ts";
import { commonDirections, withoutDirections } from "./components.ts";
import { composed, guessed, rowOf, unitOf } from "./compose.ts";
import { GRAM_BUCKETS, type Lexicon } from "./lexicon.ts";
import type { Parameters } from "./parameters.ts";
import { quantised } from "./quantise.ts";
import { seededRandom } from "./random.ts";

/** Directions common to all texts that are taken out. */
const COMMON_DIRECTIONS = 4;
const SEED = 1;
/** A word that is not known is rarer than those that are, and weighs more. */
const UNKNOWN_WEIGHT = 1.5;
const FEWEST_FORMS = 2;
const HEADER_ROOM = 512;

/**
 * The model's file, of at most `mostBytes`. All n-gram buckets are in it and the stems that several
 * word forms share; then the words and phrases that would be missed most: often met, and far from
 * what stem and n-grams alone would make of them. `typical` are texts, as types, whose common
 * directions are taken out: the vectors are sums, so that they come out of every row.
 */
export function exportModel(
  lexicon: Lexicon,
  parameters: Parameters,
  typical: readonly Int32Array[],
  id: string,
  mostBytes: number,
): Buffer {
  const { dimensions } = parameters;
  const vectors = lexicon.names.map((_, type) => composed(lexicon, parameters, type));
  const stems = sharedStems(lexicon);
  const bytesOf = (name: string) => Buffer.byteLength(name) + 1 + dimensions / 2 + 4;
  let room = mostBytes - HEADER_ROOM - GRAM_BUCKETS * bytesOf("");
  for (const [name] of stems) room -= bytesOf(name);
  const terms = termsByLoss(lexicon, parameters, vectors, new Map(stems)).filter(
    (type) => (room -= bytesOf(lexicon.names[type]!)) >= 0,
  );
  const rows = [
    ...terms.map((type) => vectors[type]!),
    ...stems.map(([, stemId]) => rowOf(parameters, lexicon.stemRow + stemId, UNKNOWN_WEIGHT)),
    ...Array.from({ length: GRAM_BUCKETS }, (_, bucket) =>
      rowOf(parameters, lexicon.gramRow + bucket, UNKNOWN_WEIGHT),
    ),
  ];
  const units = typical.map((types) => unitOf(vectors, types, dimensions));
  const random = seededRandom(SEED);
  const directions = commonDirections(units, dimensions, COMMON_DIRECTIONS, random);
  for (const row of rows) withoutDirections(row, directions);
  return writeModel({ dimensions, buckets: GRAM_BUCKETS, ...quantised(rows, dimensions) }, id, {
    terms: terms.map((type) => lexicon.names[type]!),
    stems: stems.map(([name]) => name),
  });
}

/** Stems with their ids. */
function sharedStems(lexicon: Lexicon): [string, number][] {
  const forms = new Uint32Array(lexicon.stems.length);
  for (let type = 0; type < lexicon.wordCount; type++) forms[lexicon.stemIdOf(type)]!++;
  return lexicon.stems.flatMap((name, id): [string, number][] =>
    forms[id]! >= FEWEST_FORMS ? [[name, id]] : [],
  );
}

/** Types in descending order of what leaving them out would lose. */
function termsByLoss(
  lexicon: Lexicon,
  parameters: Parameters,
  vectors: readonly Float64Array[],
  stems: ReadonlyMap<string, number>,
): number[] {
  const loss = Float64Array.from(vectors, (vector, type) => {
    const often = Math.log1p(lexicon.counts[type]!);
    if (type >= lexicon.wordCount) return often * Math.hypot(...vector);
    const word = lexicon.names[type]!;
    const guess = guessed(lexicon, parameters, word, stems.get(lexicon.stemOf(type)));
    return often * Math.hypot(...vector.map((value, k) => value - UNKNOWN_WEIGHT * guess[k]!));
  });
  return [...vectors.keys()].toSorted((a, b) => loss[b]! - loss[a]! || a - b);
}
