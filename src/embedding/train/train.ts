import { openBatch } from "./batch.ts";
import { contrast } from "./contrast.ts";
import { type DrawnKind, drawPairs, encodeKind, swapsOf } from "./draw.ts";
import type { Kind } from "./kind.ts";
import { type Lexicon, typesOf } from "./lexicon.ts";
import { type Parameters, randomParameters, step } from "./parameters.ts";
import { type Random, seededRandom } from "./random.ts";
import { ranking } from "./ranking.ts";
import type { RatedPair } from "./sources/sts.ts";
import type { Translations } from "./translations.ts";

export interface TrainingPlan {
  readonly dimensions: number;
  readonly batches: number;
  readonly pairsPerBatch: number;
  readonly seed: number;
  readonly rate: number;
  readonly temperature: number;
  readonly ratingTemperature: number;
  /** Share of the batches that are of rated pairs. */
  readonly ratedShare: number;
}

interface Material {
  readonly kinds: readonly Kind[];
  readonly rated: readonly RatedPair[];
  readonly translations: { readonly toItalian: Translations; readonly toEnglish: Translations };
}

const BATCHES_PER_REPORT = 100;

/**
 * Finds the parameters: batch after batch of one kind, kinds drawn by their shares, the rate
 * falling in a straight line to nothing. `report` hears the share done and each kind's last loss.
 */
export function train(
  lexicon: Lexicon,
  { kinds, rated, translations }: Material,
  plan: TrainingPlan,
  report: (done: number, losses: ReadonlyMap<string, number>) => void,
): Parameters {
  const random = seededRandom(plan.seed);
  const { rowCount, stemRow } = lexicon;
  const parameters = randomParameters(rowCount, stemRow, plan.dimensions, random);
  const swaps = {
    italian: swapsOf(lexicon, translations.toEnglish),
    english: swapsOf(lexicon, translations.toItalian),
  };
  const drawn = kinds
    .map((kind) => encodeKind(lexicon, kind, kind.mixes === undefined ? null : swaps[kind.mixes]))
    .filter(({ groups }) => groups.length > 0);
  const learn = { lexicon, parameters, plan, random };
  const learnRated = learnerOfRated(learn, rated);
  const losses = new Map<string, number>();
  for (let n = 0; n < plan.batches; n++) {
    if (random.next() < plan.ratedShare) {
      losses.set("rated", learnRated());
    } else {
      const kind = pick(drawn, random);
      losses.set(kind.name, learnPairs(learn, kind));
    }
    step(parameters, plan.rate * (1 - n / plan.batches));
    if ((n + 1) % BATCHES_PER_REPORT === 0) report((n + 1) / plan.batches, losses);
  }
  return parameters;
}

interface Learning {
  readonly lexicon: Lexicon;
  readonly parameters: Parameters;
  readonly plan: TrainingPlan;
  readonly random: Random;
}

function pick(kinds: readonly DrawnKind[], random: Random): DrawnKind {
  let rest = random.next() * kinds.reduce((sum, { share }) => sum + share, 0);
  return kinds.find(({ share }) => (rest -= share) < 0) ?? kinds[0]!;
}

function learnPairs({ lexicon, parameters, plan, random }: Learning, kind: DrawnKind): number {
  const { firsts, seconds, groups } = drawPairs(kind, plan.pairsPerBatch, random);
  const batch = openBatch(lexicon, parameters, [...firsts, ...seconds], random);
  const { loss, gradients } = contrast(batch.units, plan.dimensions, groups, plan.temperature);
  batch.learn(gradients);
  return loss;
}

/** Each side of a rated pair stands in either language. */
function learnerOfRated(learning: Learning, rated: readonly RatedPair[]): () => number {
  const { lexicon, parameters, plan, random } = learning;
  const encoded = rated.map(({ italian, english, likeness }) => ({
    firsts: [typesOf(lexicon, italian[0]), typesOf(lexicon, english[0])],
    seconds: [typesOf(lexicon, italian[1]), typesOf(lexicon, english[1])],
    likeness,
  }));
  return () => {
    const rows = Array.from(
      { length: plan.pairsPerBatch },
      () => encoded[random.below(encoded.length)]!,
    );
    const firsts = rows.map((row) => row.firsts[random.below(2)]!);
    const seconds = rows.map((row) => row.seconds[random.below(2)]!);
    const batch = openBatch(lexicon, parameters, [...firsts, ...seconds], random);
    const likeness = rows.map((row) => row.likeness);
    const { loss, gradients } = ranking(
      batch.units,
      plan.dimensions,
      likeness,
      plan.ratingTemperature,
    );
    batch.learn(gradients);
    return loss;
  };
}
