import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

import { type Bilingual, InnestoError, type Issue, verbatim } from "../errors.ts";
import { HEADER, type Header, LINE, type Line } from "./backup-format.ts";

const LINE_FEED = 0x0a;

/** Reads a backup line by line, checking its form; `digest` grows with what has been read. */
export class BackupReader {
  readonly #file: string;
  readonly #source: AsyncGenerator<Buffer>;
  readonly #hash = createHash("sha256");
  #digest: string | undefined;
  #row = 0;

  constructor(file: string) {
    this.#file = file;
    this.#source = linesOf(unpacked(file));
  }

  async header(): Promise<Header> {
    const text = await this.#next();
    const read = HEADER.safeParse(text === undefined ? undefined : parse(text));
    if (!read.success) throw this.#broken({ it: "altro", en: "something else" }, HEADER_WORDS);
    this.#hash.update(text!);
    return read.data;
  }

  /** All the lines after the header; ends well only after a closing line that is the last. */
  async *lines(): AsyncGenerator<Line> {
    for (let text = await this.#next(); text; text = await this.#next()) {
      const read = LINE.safeParse(parse(text));
      if (!read.success || this.#digest !== undefined) throw this.misplaced();
      if ("end" in read.data) this.#digest = this.#hash.digest("hex");
      else this.#hash.update(text);
      yield read.data;
    }
    if (this.#digest === undefined) throw this.damaged();
  }

  /** The digest of all that stood before the closing line, which must have been read. */
  get digest(): string | undefined {
    return this.#digest;
  }

  misplaced(): InnestoError {
    return this.#broken(
      { it: "una riga fuori posto", en: "a line out of place" },
      { it: "le righe di un backup, intere", en: "the lines of a backup, whole" },
    );
  }

  damaged(): InnestoError {
    return this.#broken(
      { it: "dati mancanti o alterati", en: "missing or altered data" },
      { it: "un backup intero", en: "a whole backup" },
    );
  }

  async #next(): Promise<Buffer | undefined> {
    this.#row += 1;
    try {
      const { done, value } = await this.#source.next();
      return done === true ? undefined : value;
    } catch (error) {
      if (isCode(error, "ENOENT")) throw missing(this.#file);
      if (!isCode(error, "Z_")) throw error;
      throw this.damaged();
    }
  }

  #broken(found: Bilingual, expected: Bilingual): InnestoError {
    return new InnestoError(
      "invalid",
      {
        it: "Il file non è un backup intero: non è stato scritto nulla.",
        en: "The file is not a whole backup: nothing has been written.",
      },
      { issues: [issueAt(this.#file, this.#row, found, expected)] },
    );
  }
}

const HEADER_WORDS = {
  it: "l'intestazione di un backup di Innesto",
  en: "the header of an Innesto backup",
};

/** A fault of the file in one line of it, with what was found and expected word for word. */
export function unreadable(file: string, row: number, found: string, expected: string): Issue {
  return issueAt(file, row, verbatim(found), verbatim(expected));
}

function issueAt(file: string, row: number, found: Bilingual, expected: Bilingual): Issue {
  const next = {
    it: "Usare un altro backup, o copiarlo di nuovo dall'originale.",
    en: "Use another backup, or copy it again from the original.",
  };
  return { file, row, found, expected, next };
}

function missing(file: string): InnestoError {
  return new InnestoError("notFound", {
    it: `Il file ${file} non esiste.`,
    en: `The file ${file} does not exist.`,
  });
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString("utf8"));
  } catch {
    return undefined;
  }
}

function isCode(error: unknown, prefix: string): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    error.code.startsWith(prefix)
  );
}

/** The unpacked bytes of a gzip file. Errors of reading and of unpacking both come out here. */
async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const source = createReadStream(file);
  source.once("error", (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
  }
}

/** Lines with their line feeds. (Node's readline also splits at U+2028, which JSON may hold.) */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      parts.push(chunk.subarray(start, end + 1));
      yield Buffer.concat(parts);
      parts = [];
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}
