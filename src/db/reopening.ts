import { InnestoError } from "../errors.ts";

interface Opened {
  requireReady(): Promise<void>;
  close(): Promise<void>;
}

export interface Reopening<Db extends Opened> {
  /** Asks the database that is open; where it has gone, throws and opens it anew for the next. */
  readonly ask: <T>(question: (db: Db) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/**
 * Keeps a database open. That of a folder ends with the process that ran it; then whoever used it
 * beside may run it. The call that finds it gone still throws, for its work may have been done.
 */
export async function reopening<Db extends Opened>(
  open: () => Promise<Db>,
): Promise<Reopening<Db>> {
  let current = open();
  let isClosed = false;
  await current;
  return {
    ask: async (question) => {
      const asked = current;
      try {
        return await question(await asked);
      } catch (error) {
        if (isUnavailable(error) && asked === current && !isClosed) {
          current = replacement(asked, open);
          // Whoever asks next is told.
          current.catch(() => undefined);
        }
        throw error;
      }
    },
    close: async () => {
      isClosed = true;
      const db = await current.catch(() => undefined);
      await db?.close();
    },
  };
}

const isUnavailable = (error: unknown): boolean =>
  error instanceof InnestoError && error.kind === "unavailable";

/** The same one where it answers after all: what was away may have been something else. */
async function replacement<Db extends Opened>(
  asked: Promise<Db>,
  open: () => Promise<Db>,
): Promise<Db> {
  const previous = await asked.catch(() => undefined);
  if (previous !== undefined) {
    if (await answers(previous)) return previous;
    await previous.close().catch(() => undefined);
  }
  return await open();
}

async function answers(db: Opened): Promise<boolean> {
  return await db.requireReady().then(
    () => true,
    (error: unknown) => !isUnavailable(error),
  );
}
