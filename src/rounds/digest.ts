import { createHash } from "node:crypto";
import { ENGINE_VERSION } from "../matching/match.ts";
import type { Frozen } from "./freeze.ts";

/**
 * What a run read, in 64 hexadecimal digits: profiles, preferences, policy, decisions, vectors, calibrations,
 * seed, embedder and the engine's version. Equal digests mean equal inputs.
 */
export const digestOf = (frozen: Frozen, embedderId: string): string =>
  createHash("sha256")
    .update(JSON.stringify([ENGINE_VERSION, embedderId, frozen], withBytes))
    .digest("hex");

const withBytes = (_: string, value: unknown) =>
  ArrayBuffer.isView(value)
    ? createHash("sha256")
        .update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
        .digest("hex")
    : value;
