import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";

import { claimFolder } from "./claim.ts";
import { startEmbeddedServer } from "./server.ts";
import { socketPlace } from "./socket-path.ts";

const PRIVATE_FOLDER = 0o700;

export type EmbeddedAccess = {
  readonly socketPath: string;
  /** Whether the database runs in this process; otherwise it ends when its owner does. */
  readonly isOwner: boolean;
  readonly close: () => Promise<void>;
};

/**
 * Gives access to the embedded database of a folder: as its owner when nobody else runs it, else
 * through the socket of the process that does.
 */
export async function openEmbeddedFolder(home: string): Promise<EmbeddedAccess> {
  await mkdir(home, { recursive: true, mode: PRIVATE_FOLDER });
  const runFolder = join(home, "run");
  await mkdir(runFolder, { recursive: true, mode: PRIVATE_FOLDER });
  await chmod(runFolder, PRIVATE_FOLDER);
  const place = socketPlace(runFolder);
  const ownership = await claimFolder(runFolder, place.path);
  if (ownership.kind === "client") {
    place.remove();
    return { socketPath: ownership.socketPath, isOwner: false, close: async () => undefined };
  }

  const { release } = ownership;
  const letGo = (): void => {
    process.off("exit", letGo);
    place.remove();
    release();
  };
  try {
    const server = await startEmbeddedServer({ folder: join(home, "pg"), socketPath: place.path });
    process.once("exit", letGo);
    // Also when the thread fails: then another process may open the folder.
    const free = server.ended.finally(letGo);
    return {
      socketPath: place.path,
      isOwner: true,
      close: async () => {
        await server.close();
        await free;
      },
    };
  } catch (error) {
    letGo();
    throw error;
  }
}
