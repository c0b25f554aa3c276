import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";

const SHA1_DIGITS = 40;

/** SHA-256 of a file, in hexadecimal. */
export const sha256Of = (path: string): Promise<string> => digestOf(path, "sha256", "");

/** Whether a file is what its checksum says: SHA-256, or Git's SHA-1 of it as a blob. */
export async function agrees(path: string, checksum: string): Promise<boolean> {
  if (checksum.length !== SHA1_DIGITS) return (await sha256Of(path)) === checksum;
  const { size } = await stat(path);
  return (await digestOf(path, "sha1", `blob ${size}\0`)) === checksum;
}

async function digestOf(path: string, algorithm: string, head: string): Promise<string> {
  const hash = createHash(algorithm).update(head);
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
