/**
 * A static embedding: a row of numbers for each word, phrase, stem and n-gram bucket. The vector of
 * a word that is known is its row; that of any other is its stem's row, if there is one, and its
 * n-grams' by the square root of their number. The vector of a text is the sum over its words and
 * phrases by the square root of how often each stands there, at length 1. What a word weighs is in
 * the length of its row.
 */
export interface StaticModel {
  readonly dimensions: number;
  /** The row of a word, or of a phrase under its key (`neighbours`). */
  readonly terms: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, number>;
  /** The first of the buckets' rows, which are the last ones. */
  readonly bucketRow: number;
  readonly buckets: number;
  /** Value k of row r is scales[r] · codes[r · dimensions + k]. */
  readonly scales: Float32Array;
  /** Whole numbers from −7 to 7. */
  readonly codes: Int8Array;
}

/**
 * The file of a model, little-endian: the length of the header in bytes (uint32); the header, which
 * is JSON in UTF-8; the names of terms, then stems, each ended by a line feed; the scales (float32);
 * the codes, two in a byte, the first in the lower half, each by 8 too great, row after row.
 */
interface ModelHeader {
  readonly id: string;
  readonly dimensions: number;
  readonly terms: number;
  readonly stems: number;
  readonly buckets: number;
  readonly nameBytes: number;
}

export const CODE_LIMIT = 7;
const CODE_ZERO = 8;
const HEADER_LENGTH_BYTES = 4;

/** Throws an Error that says what is wrong with the bytes. */
export function readModel(bytes: Buffer): StaticModel & { readonly id: string } {
  const headerEnd = HEADER_LENGTH_BYTES + bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString("utf8", HEADER_LENGTH_BYTES, headerEnd)) as ModelHeader;
  const { id, dimensions, terms, stems, buckets, nameBytes } = header;
  const rows = terms + stems + buckets;
  const scalesAt = headerEnd + nameBytes;
  const codesAt = scalesAt + rows * Float32Array.BYTES_PER_ELEMENT;
  const expected = codesAt + (rows * dimensions) / 2;
  if (bytes.length !== expected) {
    throw new Error(`a model of ${expected} bytes was announced, ${bytes.length} are there`);
  }
  const names = bytes.toString("utf8", headerEnd, scalesAt).split("\n");
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) scales[row] = bytes.readFloatLE(scalesAt + 4 * row);
  const indexed = (from: number, to: number) => {
    const index = new Map<string, number>();
    for (let row = from; row < to; row++) index.set(names[row]!, row);
    return index;
  };
  return {
    id,
    dimensions,
    terms: indexed(0, terms),
    stems: indexed(terms, terms + stems),
    bucketRow: terms + stems,
    buckets,
    scales,
    codes: unpackCodes(bytes.subarray(codesAt)),
  };
}

function unpackCodes(packed: Uint8Array): Int8Array {
  const codes = new Int8Array(2 * packed.length);
  for (let i = 0; i < packed.length; i++) {
    codes[2 * i] = (packed[i]! & 15) - CODE_ZERO;
    codes[2 * i + 1] = (packed[i]! >> 4) - CODE_ZERO;
  }
  return codes;
}

/** The bytes of a model's file. `names` are the terms, then the stems. */
export function writeModel(
  model: Pick<StaticModel, "dimensions" | "buckets" | "scales" | "codes">,
  id: string,
  names: { readonly terms: readonly string[]; readonly stems: readonly string[] },
): Buffer {
  const { dimensions, buckets, scales, codes } = model;
  const all = Buffer.from([...names.terms, ...names.stems].map((name) => `${name}\n`).join(""));
  const header: ModelHeader = {
    id,
    dimensions,
    terms: names.terms.length,
    stems: names.stems.length,
    buckets,
    nameBytes: all.length,
  };
  const head = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(HEADER_LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  const scaleBytes = Buffer.alloc(4 * scales.length);
  scales.forEach((scale, row) => scaleBytes.writeFloatLE(scale, 4 * row));
  const packed = Buffer.alloc(codes.length / 2);
  for (let i = 0; i < packed.length; i++) {
    packed[i] = (codes[2 * i]! + CODE_ZERO) | ((codes[2 * i + 1]! + CODE_ZERO) << 4);
  }
  return Buffer.concat([length, head, all, scaleBytes, packed]);
}
