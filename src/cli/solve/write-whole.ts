import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { InnestoError } from "../../errors.ts";

/** `/dev/stdout` leads to a plain file when a shell redirects it there, yet it is that shell's. */
const DEVICES = "/dev/";
/** Linux keeps plain files in memory there. */
const FILES_IN_MEMORY = "/dev/shm/";

export interface WholeFile {
  readonly path: string;
  readonly text: string;
}

/** Refuses, before any work, a path to which nothing could be written. */
export async function requireWritable(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory())
    throw new InnestoError("usage", {
      it: `«${path}» è una cartella: indicare un file.`,
      en: `«${path}» is a folder: name a file.`,
    });
  const target = found === null || found.isFile() ? dirname(path) : path;
  await access(target, constants.W_OK).catch((cause: unknown) => {
    throw new InnestoError(
      "usage",
      {
        it: `In «${target}» non si può scrivere: controllare che ci sia e i suoi permessi.`,
        en: `«${target}» cannot be written to: check that it exists and its permissions.`,
      },
      { cause },
    );
  });
}

/**
 * Writes files so that a reader meets each one either as it was or whole: drafts beside them first,
 * then all are renamed. What is no plain file (a pipe, `/dev/stdout`) is written to as it is.
 */
export async function writeWhole(files: readonly WholeFile[]): Promise<void> {
  const drafts: { readonly draft: string; readonly target: string }[] = [];
  try {
    for (const { path, text } of files) {
      const target = await targetOf(path);
      const draft = target === null ? path : `${target}.${randomUUID()}.draft`;
      if (target !== null) drafts.push({ draft, target });
      // A stream may be a file that others have written to already: it is not cut short.
      await writeFile(draft, text, target === null ? { flag: "a" } : { flush: true });
    }
    for (const { draft, target } of drafts) await rename(draft, target);
  } finally {
    for (const { draft } of drafts) await rm(draft, { force: true });
  }
}

/** The plain file behind a path, also when it is a link or does not exist yet; null for all else. */
async function targetOf(path: string): Promise<string | null> {
  const full = resolve(path);
  if (full.startsWith(DEVICES) && !full.startsWith(FILES_IN_MEMORY)) return null;
  const found = await stat(path).catch(() => null);
  if (found === null) return path;
  return found.isFile() ? await realpath(path) : null;
}
