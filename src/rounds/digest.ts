import { createHash } from "node:crypto";
import { ENGINE_VERSION } from "../matching/match.ts";
import type { Frozen } from "./freeze.ts";

/**
 * What a run read, in 64 hexadecimal digits: profiles, preferences, policy, decisions, vectors, calibrations,
 * seed, embedder and the engine's version, this one's unless another is named. Equal digests mean equal inputs.
 */
export const digestOf = (
  frozen: Frozen,
  embedderId: string,
  engineVersion: string = ENGINE_VERSION,
): string =>
  createHash("sha256")
    .update(JSON.stringify([engineVersion, embedderId, frozen], withBytes))
    .digest("hex");

const withBytes = (_: string, value: unknown) =>
  ArrayBuffer.isView(value)
    ? createHash("sha256")
        .update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
        .digest("hex")
    : value;
