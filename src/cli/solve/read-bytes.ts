import { readFile } from "node:fs/promises";
import { both, type Faults } from "./faults.ts";

/** A whole file; undefined, and a fault, for one that is not there, is a folder, or may not be read. */
export async function readBytes(file: string, faults: Faults): Promise<Buffer | undefined> {
  return await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const missing = error.code === "ENOENT";
    const found = missing
      ? both("nessun file con questo nome", "no file of this name")
      : both(
          `un file che non si legge (${error.code})`,
          `a file that cannot be read (${error.code})`,
        );
    faults.addUnread({ file }, found, A_FILE, CHECK_PATH);
    return undefined;
  });
}

const A_FILE = both("un file", "a file");
const CHECK_PATH = both("Controllare il percorso.", "Check the path.");
