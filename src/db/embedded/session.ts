import type { PGlite } from "@electric-sql/pglite";

import { message, READY_BYTES, readyStatus, simpleQuery, strings } from "./wire.ts";

export type SessionStatus = "idle" | "busy";

const SYNC = message("S");
/** No statement at all: an error, which undoes what an unfinished extended query has done. */
const NONSENSE = message("P", Buffer.concat([strings("", "undo"), Buffer.alloc(2)]));
const ROLLBACK = simpleQuery("ROLLBACK");
/** All that a client can leave behind in a session, but for cached plans, which are harmless. */
const RESET = simpleQuery(
  "RESET ALL; SET SESSION AUTHORIZATION DEFAULT; DEALLOCATE ALL; CLOSE ALL; UNLISTEN *;" +
    " SELECT pg_advisory_unlock_all(); DISCARD TEMP; DISCARD SEQUENCES",
);
/**
 * `COPY … FROM STDIN` would read past the end of what PGlite has been given, which ends its
 * process. A CopyFail after whatever may start a copy turns that into an ordinary error; where no
 * copy is under way the protocol has it ignored.
 */
const COPY_REFUSED = message(
  "f",
  strings("the embedded database takes no COPY FROM STDIN: use INSERT"),
);

const letter = (text: string): number => text.charCodeAt(0);
const QUERY = letter("Q");
const EXECUTE = letter("E");
const SYNC_TYPE = letter("S");
const FUNCTION_CALL = letter("F");

/** Whether the server answers this message with ReadyForQuery. */
export function endsBatch(frontend: Buffer): boolean {
  const type = frontend[0];
  return type === SYNC_TYPE || type === QUERY || type === FUNCTION_CALL;
}

/** The one session of a PGlite, fed with batches of whole protocol messages. */
export class Session {
  readonly #pglite: PGlite;
  #status: SessionStatus = "idle";

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  /** "busy" from the first message of a client until ReadyForQuery reports no transaction. */
  get status(): SessionStatus {
    return this.#status;
  }

  /** Runs a batch, passing the answer on as it comes. A throw means that the session is lost. */
  async execute(batch: readonly Buffer[], answer: (bytes: Buffer) => void): Promise<void> {
    let tail = Buffer.alloc(0);
    this.#status = "busy";
    await this.#pglite.execProtocolRawStream(guarded(batch), {
      syncToFs: false,
      onRawData: (bytes) => {
        // The bytes lie in the memory of the WebAssembly module, which will reuse it.
        const copy = Buffer.from(bytes);
        tail = Buffer.concat([tail, copy.subarray(-READY_BYTES)]).subarray(-READY_BYTES);
        answer(copy);
      },
    });
    if (!endsBatch(batch.at(-1)!)) return;
    const ready = readyStatus(tail);
    if (ready === undefined) throw new Error("the embedded database stopped answering");
    if (ready === "I") this.#status = "idle";
  }

  /** Ends whatever a client that has gone left open. */
  async rollback(): Promise<void> {
    if (this.#status === "idle") return;
    await this.execute([NONSENSE, SYNC], discard);
    if (this.#isBusy()) await this.execute([ROLLBACK], discard);
  }

  /** Makes the session as good as new for the next client. */
  async reset(): Promise<void> {
    await this.execute([RESET], discard);
  }

  async checkpoint(): Promise<void> {
    await this.execute([simpleQuery("CHECKPOINT")], discard);
  }

  #isBusy(): boolean {
    return this.#status === "busy";
  }
}

function discard(): void {
  // The answer concerns no client.
}

function guarded(batch: readonly Buffer[]): Buffer {
  return Buffer.concat(batch.flatMap((one) => (mayCopy(one) ? [one, COPY_REFUSED] : [one])));
}

function mayCopy(frontend: Buffer): boolean {
  return frontend[0] === QUERY || frontend[0] === EXECUTE;
}
