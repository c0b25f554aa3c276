import { createHash } from "node:crypto";

const PART = 10;

/**
 * Whether a concept (an occupation, a skill) is kept away from training with all its labels, so that
 * figures on it are of concepts never seen: a tenth of them, by the first four bytes of the SHA-256 of
 * its identifier (in ESCO its URI), whatever else is in the file and in whatever order.
 */
export function isHeldOut(id: string): boolean {
  return createHash("sha256").update(id, "utf8").digest().readUInt32BE(0) % PART === 0;
}
