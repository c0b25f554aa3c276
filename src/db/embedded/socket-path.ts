import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** The shortest limit of any system (macOS: 104 bytes with the closing zero), with some room. */
const LONGEST_SOCKET_PATH_BYTES = 100;
const SOCKET_NAME = "postgres.sock";
const PRIVATE_FOLDER = 0o700;

export type SocketPlace = {
  readonly path: string;
  /** Removes the folder made for the socket, if one was. */
  readonly remove: () => void;
};

/**
 * Where the owner of a folder listens: in the folder itself, or where the path would be too long
 * for a socket, in a private folder of the system's temporary one; on Windows a named pipe.
 */
export function socketPlace(folder: string): SocketPlace {
  const absolute = resolve(folder);
  if (process.platform === "win32") {
    const digest = createHash("sha256").update(absolute.toLowerCase()).digest("hex");
    return { path: `\\\\.\\pipe\\innesto-${digest.slice(0, 32)}`, remove: () => undefined };
  }
  const path = join(absolute, SOCKET_NAME);
  if (Buffer.byteLength(path) <= LONGEST_SOCKET_PATH_BYTES) {
    mkdirSync(absolute, { recursive: true, mode: PRIVATE_FOLDER });
    return { path, remove: () => undefined };
  }
  const elsewhere = join(mkdtempSync(join(tmpdir(), "innesto-")), SOCKET_NAME);
  return { path: elsewhere, remove: () => removeEmpty(dirname(elsewhere)) };
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else has been put there: it is not ours to remove.
  }
}
