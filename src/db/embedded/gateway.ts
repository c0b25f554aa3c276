import type { Socket } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";

import { endsBatch, type Session } from "./session.ts";
import { fatal, MessageReader, START_CODES, TERMINATE, welcome } from "./wire.ts";

/** A client that leaves a transaction open for this long without a word is cut off. */
const SILENT_HOLDER_LIMIT_MS = 60_000;

type Client = {
  readonly socket: Socket;
  readonly reader: MessageReader;
  readonly inbox: Buffer[];
  started: boolean;
  gone: boolean;
};

/**
 * Lets many connections share the one session of a PGlite. A client holds the session from its
 * first message until ReadyForQuery reports that no transaction is open; the others queue, first
 * come first served. A client that goes away in between is rolled back.
 */
export class Gateway {
  readonly #session: Session;
  readonly #parameters: Readonly<Record<string, string>>;
  readonly #onLost: (cause: unknown) => void;
  readonly #silentLimitMs: number;
  readonly #clients = new Set<Client>();
  readonly #queue: Client[] = [];
  #holder: Client | undefined;
  #lastHolder: Client | undefined;
  #running: Promise<void> | undefined;
  #silence: NodeJS.Timeout | undefined;
  #closing = false;

  /** `onLost` is told when the session itself can no longer be used. */
  constructor(
    session: Session,
    parameters: Readonly<Record<string, string>>,
    onLost: (cause: unknown) => void,
    silentLimitMs = SILENT_HOLDER_LIMIT_MS,
  ) {
    this.#session = session;
    this.#parameters = parameters;
    this.#onLost = onLost;
    this.#silentLimitMs = silentLimitMs;
  }

  accept(socket: Socket): void {
    const client: Client = {
      socket,
      reader: new MessageReader(),
      inbox: [],
      started: false,
      gone: false,
    };
    this.#clients.add(client);
    socket.on("data", (chunk) => this.#read(client, chunk));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#leave(client));
  }

  /** Cuts every client off, once the batch that is running has ended. */
  async close(): Promise<void> {
    this.#closing = true;
    for (const { socket } of this.#clients)
      socket.end(fatal("57P01", "the embedded database is closing"));
    await this.#running;
    for (const { socket } of this.#clients) socket.destroy();
    this.#heard();
    await this.#session.rollback();
  }

  #read(client: Client, chunk: Buffer): void {
    try {
      client.reader.push(chunk);
      if (!client.started) this.#start(client);
      if (client.started) this.#collect(client);
    } catch (error) {
      client.socket.end(fatal("08P01", error instanceof Error ? error.message : String(error)));
    }
  }

  #start(client: Client): void {
    for (let start = client.reader.nextStart(); start; start = client.reader.nextStart()) {
      const code = start.readUInt32BE(4);
      if (code === START_CODES.ssl || code === START_CODES.gssEncryption) {
        client.socket.write("N");
      } else if (code === START_CODES.protocol3) {
        client.started = true;
        client.socket.write(welcome(this.#parameters));
        return;
      } else if (code === START_CODES.cancel) {
        client.socket.end();
      } else {
        throw new RangeError(`protocol ${code >> 16}.${code & 0xffff} is not supported`);
      }
    }
  }

  #collect(client: Client): void {
    for (let next = client.reader.next(); next; next = client.reader.next()) {
      if (next[0] === TERMINATE) {
        client.socket.end();
        return;
      }
      client.inbox.push(next);
    }
    if (client.inbox.length === 0) return;
    if (client !== this.#holder && !this.#queue.includes(client)) this.#queue.push(client);
    this.#wake();
  }

  #leave(client: Client): void {
    client.gone = true;
    client.inbox.length = 0;
    this.#clients.delete(client);
    const place = this.#queue.indexOf(client);
    if (place >= 0) this.#queue.splice(place, 1);
    if (client === this.#holder) this.#wake();
  }

  #wake(): void {
    this.#running ??= this.#run()
      .catch((error: unknown) => this.#onLost(error))
      .finally(() => {
        this.#running = undefined;
      });
  }

  async #run(): Promise<void> {
    for (let client = this.#turn(); client; client = this.#turn()) {
      this.#heard();
      await this.#serve(client);
      // Sockets are read and written between batches: a client that has gone is noticed here.
      await nextTurn();
    }
    const waiting = this.#holder;
    // Somebody else who knocks meanwhile neither prolongs the silence nor sets a second limit, which would outlive it.
    if (waiting !== undefined)
      this.#silence ??= setTimeout(() => waiting.socket.destroy(), this.#silentLimitMs).unref();
  }

  #heard(): void {
    clearTimeout(this.#silence);
    this.#silence = undefined;
  }

  /** The client to be served now: the holder when it has something to say, else the next one. */
  #turn(): Client | undefined {
    if (this.#closing) return undefined;
    this.#holder ??= this.#queue.shift();
    const holder = this.#holder;
    return holder && (holder.gone || holder.inbox.length > 0) ? holder : undefined;
  }

  async #serve(client: Client): Promise<void> {
    if (client.gone) {
      await this.#session.rollback();
    } else {
      if (this.#lastHolder !== client) await this.#session.reset();
      this.#lastHolder = client;
      await this.#session.execute(takeBatch(client.inbox), (bytes) => client.socket.write(bytes));
    }
    if (this.#session.status === "busy") return;
    this.#holder = undefined;
    if (client.inbox.length > 0) this.#queue.push(client);
  }
}

/** The messages up to the first that is answered with ReadyForQuery, or all there are. */
function takeBatch(inbox: Buffer[]): readonly Buffer[] {
  const end = inbox.findIndex(endsBatch);
  return inbox.splice(0, end < 0 ? inbox.length : end + 1);
}
