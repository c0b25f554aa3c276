import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { InnestoError } from "../../src/errors.ts";

/** A folder with third-party data to measure on; docs/meaning.md says what lies where. */
export class Data {
  readonly #folder: string;

  constructor(folder: string) {
    if (!existsSync(folder)) throw absent(folder);
    this.#folder = folder;
  }

  async text(...path: readonly string[]): Promise<string> {
    return (await this.#bytes(path)).toString("utf8");
  }

  async json<T>(...path: readonly string[]): Promise<T> {
    const bytes = await this.#bytes(path);
    return JSON.parse((path.at(-1)!.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  }

  /** The rows of a CSV without a header. */
  async rows(...path: readonly string[]): Promise<string[][]> {
    return parse(await this.#bytes(path));
  }

  /** The rows of a CSV by the names in its header. */
  async records(...path: readonly string[]): Promise<Record<string, string>[]> {
    return parse(await this.#bytes(path), { columns: true });
  }

  async #bytes(path: readonly string[]): Promise<Buffer> {
    const file = join(this.#folder, ...path);
    return readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "ENOENT" ? absent(file) : error;
    });
  }
}

function absent(path: string): InnestoError {
  return new InnestoError("notFound", {
    it: `Mancano i dati per misurare: ${path}. Non fanno parte del progetto: docs/meaning.md dice da dove vengono.`,
    en: `The data to measure on are absent: ${path}. They are no part of the project: docs/meaning.md says where they come from.`,
  });
}
