/** Vectors of one embedder in one block, row after row; a row of zeros stands for no vector. */
export type PackedVectors = {
  readonly embedder: string;
  readonly dimensions: number;
  /** count × dimensions values. */
  readonly values: Float32Array;
};

export function packVectors(
  embedder: { readonly id: string; readonly dimensions: number },
  vectors: readonly (Float32Array | null)[],
): PackedVectors {
  const { id, dimensions } = embedder;
  const values = new Float32Array(vectors.length * dimensions);
  for (const [row, vector] of vectors.entries()) {
    if (vector !== null) values.set(vector, row * dimensions);
  }
  return { embedder: id, dimensions, values };
}

/** Views on the block's rows, not copies; null where a row is all zeros. */
export function unpackVectors(packed: PackedVectors): (Float32Array | null)[] {
  const { dimensions, values } = packed;
  return Array.from({ length: values.length / dimensions }, (_, row) => {
    const vector = values.subarray(row * dimensions, (row + 1) * dimensions);
    return vector.some((value) => value !== 0) ? vector : null;
  });
}
