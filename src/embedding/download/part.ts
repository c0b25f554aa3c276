import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { z } from "zod";

/** What a file begun was a part of: it may go on only where the rest is of the same. */
const identity = z.object({ checksum: z.string().nullable(), etag: z.string().nullable() });
export type Identity = z.infer<typeof identity>;

/** The part of a file that came before the connection broke. */
export interface Part extends Identity {
  readonly bytes: number;
}

export const partOf = (file: string): string => `${file}.part`;
const identityOf = (file: string): string => `${file}.part.json`;

/** What is there of a file; null when there is nothing, or nothing that could be told from another. */
export async function keptPart(file: string): Promise<Part | null> {
  const bytes = await sizeOf(partOf(file));
  if (bytes === 0) return null;
  const read = identity.safeParse(await jsonOf(identityOf(file)));
  if (!read.success || (read.data.checksum === null && read.data.etag === null)) return null;
  return { ...read.data, bytes };
}

export const beginPart = async (file: string, { checksum, etag }: Identity): Promise<void> =>
  await writeFile(identityOf(file), JSON.stringify({ checksum, etag }));

export async function dropPart(file: string): Promise<void> {
  await rm(partOf(file), { force: true });
  await rm(identityOf(file), { force: true });
}

/** Bytes of a file; 0 when it is not there. */
export async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}

/** What a JSON file says; undefined when it is not there or was cut off while it was written. */
export async function jsonOf(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as unknown;
  } catch {
    return undefined;
  }
}
