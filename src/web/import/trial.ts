import type { Service } from "../../access/service.ts";
import { InnestoError } from "../../errors.ts";
import { importSource } from "../../intake/import-files.ts";
import { readSent, type SentFile } from "../../intake/read/read-sent.ts";
import type { ImportReport } from "../../intake/report.ts";
import type { Sender } from "../../intake/uploads.ts";

/** What an import would do, or why it is refused. */
export type Trial = { readonly report: ImportReport } | { readonly refused: InnestoError };

/** Imports the files and takes it all back. */
export async function trialOf(
  db: Service,
  { programme }: Sender,
  files: readonly SentFile[],
  today: string,
): Promise<Trial> {
  try {
    const source = await readSent(files);
    return { report: await importSource(db, source, { programme, today, dryRun: true }) };
  } catch (thrown) {
    if (thrown instanceof InnestoError && REFUSALS.has(thrown.kind)) return { refused: thrown };
    throw thrown;
  }
}

/** What the files bring about, and other files may mend. */
const REFUSALS: ReadonlySet<string> = new Set(["invalid", "conflict", "notFound"]);
