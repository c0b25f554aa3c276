import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { sha256Of } from "./checksum.ts";
import { jsonOf, sizeOf } from "./part.ts";

/** What was fetched into a model's folder, kept there as `innesto.json`. */
const schema = z.object({
  repository: z.string(),
  /** All files are of this commit, however often the download was broken off; null: not told. */
  commit: z.string().nullable(),
  files: z.record(z.string(), z.object({ bytes: z.int(), sha256: z.string() })),
});
export type DownloadRecord = z.infer<typeof schema>;

const pathIn = (folder: string): string => join(folder, "innesto.json");

/** What an earlier download has noted; nothing where there was none. */
export async function readRecord(folder: string, repository: string): Promise<DownloadRecord> {
  const read = schema.safeParse(await jsonOf(pathIn(folder)));
  const known = read.success && read.data.repository === repository;
  return known ? read.data : { repository, commit: null, files: {} };
}

export async function writeRecord(folder: string, record: DownloadRecord): Promise<void> {
  const path = pathIn(folder);
  await writeFile(`${path}.new`, `${JSON.stringify(record, null, 2)}\n`);
  await rename(`${path}.new`, path);
}

/** Whether a file is still what was fetched, to the byte. */
export async function isIntact(
  folder: string,
  file: string,
  { files }: DownloadRecord,
): Promise<boolean> {
  const noted = files[file];
  const path = join(folder, file);
  if (noted === undefined || (await sizeOf(path)) !== noted.bytes) return false;
  return (await sha256Of(path)) === noted.sha256;
}
