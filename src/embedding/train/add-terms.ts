import { type StaticModel, writeModel } from "../static-model.ts";
import { quantised } from "./quantise.ts";

/**
 * The file of a model with further terms in place of its last ones, which are those missed least
 * (`exportModel`): it does not grow.
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
  scales.set(model.scales.subarray(0, kept.length));
  scales.set(fresh.scales, kept.length);
  scales.set(model.scales.subarray(terms.size), kept.length + added.size);
  const codes = new Int8Array(rows * dimensions);
  codes.set(model.codes.subarray(0, kept.length * dimensions));
  codes.set(fresh.codes, kept.length * dimensions);
  codes.set(model.codes.subarray(terms.size * dimensions), (kept.length + added.size) * dimensions);
  return writeModel({ dimensions, buckets, scales, codes }, id, {
    terms: [...kept, ...added.keys()],
    stems: [...stems.keys()],
  });
}

/** Without the last ones, until the new names and their rows are no longer than what was left out. */
function termsWithRoomFor(added: readonly string[], terms: readonly string[]): string[] {
  const kept = terms.slice(0, Math.max(0, terms.length - added.length));
  let over = bytesOf(added) - bytesOf(terms.slice(kept.length));
  while (over > 0 && kept.length > 0) over -= Buffer.byteLength(kept.pop()!);
  return kept;
}

const bytesOf = (names: readonly string[]) => Buffer.byteLength(names.join("\n"));
