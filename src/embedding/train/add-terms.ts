import { type StaticModel, writeModel } from "../static-model.ts";
import { quantised } from "./quantise.ts";

/**
 * The file of a model with further terms in place of its last ones, which are those missed least
 * (`exportModel`): it does not grow. A term that it has already gets the given row instead of its own.
 */
export function withTerms(
  model: StaticModel & { readonly id: string },
  added: ReadonlyMap<string, Float64Array>,
): Buffer {
  const { id, dimensions, buckets, terms, stems } = model;
  const kept = termsWithRoomFor([...added.keys()], [...terms.keys()]);
  const fresh = quantised([...added.values()], dimensions);
  const rows = kept.length + added.size + stems.size + buckets;
  const scales = new Float32Array(rows);
  scales.set(fresh.scales, kept.length);
  scales.set(model.scales.subarray(terms.size), kept.length + added.size);
  const codes = new Int8Array(rows * dimensions);
  for (const [at, term] of kept.entries()) {
    const row = terms.get(term)!;
    scales[at] = model.scales[row]!;
    codes.set(model.codes.subarray(row * dimensions, (row + 1) * dimensions), at * dimensions);
  }
  codes.set(fresh.codes, kept.length * dimensions);
  codes.set(model.codes.subarray(terms.size * dimensions), (kept.length + added.size) * dimensions);
  return writeModel({ dimensions, buckets, scales, codes }, id, {
    terms: [...kept, ...added.keys()],
    stems: [...stems.keys()],
  });
}

/**
 * The terms that stay beside the added ones: without the last, until there are no more in all than
 * there were and their names are no longer.
 */
function termsWithRoomFor(added: readonly string[], terms: readonly string[]): string[] {
  const anew = new Set(added);
  const others = terms.filter((term) => !anew.has(term));
  const kept = others.slice(0, Math.max(0, terms.length - added.length));
  let over = bytesOf([...added, ...kept]) - bytesOf(terms);
  while (over > 0 && kept.length > 0) over -= Buffer.byteLength(kept.pop()!);
  return kept;
}

const bytesOf = (names: readonly string[]) => Buffer.byteLength(names.join("\n"));
