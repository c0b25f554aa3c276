import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { and, asc, eq } from "drizzle-orm";
import { runSnapshot } from "../db/tables/run.ts";
import type { Transaction } from "../db/transaction.ts";
import type { Answer } from "../matching/decode.ts";
import type { MatchInput } from "../matching/parties.ts";
import type { Policy } from "../matching/policy.ts";
import { loadLinks } from "./links.ts";
import { unmask } from "./pseudonyms.ts";

/** What a run read and found, under its people's codes: enough to replay it and to answer «why not» later. */
export interface Snapshot {
  readonly input: MatchInput;
  readonly policy: Policy;
  readonly solution: Answer;
}

/** One megabyte: a row that both databases take without strain. */
const PIECE_BYTES = 1 << 20;

/** A typed array inside JSON: its kind and its bytes, little-endian as on every machine we run on. */
interface Packed {
  readonly $array: keyof typeof ARRAYS;
  readonly base64: string;
}

const ARRAYS = { Float32Array, Float64Array, Int32Array, Uint8Array };

function pack(_: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value;
  const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return { $array: value.constructor.name, base64: bytes.toString("base64") };
}

function unpack(_: string, value: unknown): unknown {
  if (!isPacked(value)) return value;
  const bytes = Buffer.from(value.base64, "base64");
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return new ARRAYS[value.$array](buffer);
}

const isPacked = (value: unknown): value is Packed =>
  typeof value === "object" && value !== null && "$array" in value;

export async function storeSnapshot(
  tx: Transaction,
  programmeId: string,
  runId: string,
  packed: Buffer,
): Promise<void> {
  for (let piece = 0; piece * PIECE_BYTES < packed.length; piece++) {
    const data = packed.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES);
    await tx.insert(runSnapshot).values({ programmeId, runId, piece, data });
  }
}

export async function packSnapshot(snapshot: Snapshot): Promise<Buffer> {
  return await promisify(gzip)(JSON.stringify(snapshot, pack));
}

/**
 * The snapshot of a run, or null where there is none. It is kept under pseudonyms; whoever was erased since
 * stays one.
 */
export async function loadSnapshot(
  tx: Transaction,
  programmeId: string,
  runId: string,
): Promise<Snapshot | null> {
  const pieces = await tx
    .select({ data: runSnapshot.data })
    .from(runSnapshot)
    .where(and(eq(runSnapshot.programmeId, programmeId), eq(runSnapshot.runId, runId)))
    .orderBy(asc(runSnapshot.piece));
  if (pieces.length === 0) return null;
  const packed = Buffer.concat(pieces.map(({ data }) => data));
  const text = (await promisify(gunzip)(packed)).toString("utf8");
  const { solution, ...masked } = JSON.parse(text, unpack) as Snapshot;
  return { ...unmask(masked, await loadLinks(tx, programmeId, runId)), solution };
}
