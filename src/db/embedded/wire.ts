/**
 * Framing of the PostgreSQL wire protocol, version 3, seen from the server's side.
 * Source: PostgreSQL documentation, chapter "Frontend/Backend Protocol", "Message Formats".
 *
 * A message is a type byte and a big-endian 32-bit length that counts itself; before the start-up
 * message has been seen there is no type byte.
 */

const LENGTH_BYTES = 4;
/** PostgreSQL's own limit is 1 GiB; the embedded database lives in a 2 GiB memory. */
export const LONGEST_MESSAGE_BYTES = 256 * 1024 * 1024;

export const START_CODES = {
  protocol3: 196_608,
  cancel: 80_877_102,
  ssl: 80_877_103,
  gssEncryption: 80_877_104,
} as const;

/** The type byte of the message with which a client says goodbye. */
export const TERMINATE = 0x58;

/** Cuts a byte stream into whole messages, however the network has split or joined them. */
export class MessageReader {
  #chunks: Buffer[] = [];
  #size = 0;
  #needed = 1;

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  /** The next start-up message, which has no type byte; undefined until all of it has come. */
  nextStart(): Buffer | undefined {
    return this.#cut(0);
  }

  /** The next ordinary message; undefined until all of it has come. */
  next(): Buffer | undefined {
    return this.#cut(1);
  }

  #cut(typeBytes: 0 | 1): Buffer | undefined {
    // Joining only when a whole message is there keeps a large one linear in its length.
    if (this.#size < Math.max(this.#needed, typeBytes + LENGTH_BYTES)) return undefined;
    const joined = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    const length = joined.readUInt32BE(typeBytes);
    if (length < LENGTH_BYTES || length > LONGEST_MESSAGE_BYTES)
      throw new RangeError(`message length ${length} is out of range`);
    this.#needed = typeBytes + length;
    if (joined.length < this.#needed) return undefined;
    const whole = joined.subarray(0, this.#needed);
    const rest = joined.subarray(this.#needed);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#size = rest.length;
    this.#needed = 1;
    return whole;
  }
}

/** A message from its type letter and its body. */
export function message(type: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(1 + LENGTH_BYTES);
  head.write(type, 0, "latin1");
  head.writeUInt32BE(LENGTH_BYTES + body.length, 1);
  return Buffer.concat([head, body]);
}

/** Zero-terminated strings, one after the other. */
export function strings(...texts: readonly string[]): Buffer {
  return Buffer.from(texts.map((text) => `${text}\0`).join(""));
}

export function simpleQuery(sql: string): Buffer {
  return message("Q", strings(sql));
}

/** An ErrorResponse after which the connection ends. */
export function fatal(code: string, text: string): Buffer {
  const fields = strings("SFATAL", "VFATAL", `C${code}`, `M${text}`);
  return message("E", Buffer.concat([fields, Buffer.from([0])]));
}

/** What a client is told once it may speak: accepted, the server's parameters, ready. */
export function welcome(parameters: Readonly<Record<string, string>>): Buffer {
  const accepted = message("R", Buffer.from([0, 0, 0, 0]));
  const status = Object.entries(parameters).map(([name, value]) =>
    message("S", strings(name, value)),
  );
  // A statement in the embedded database cannot be cancelled, so the key opens nothing.
  const key = message("K", Buffer.alloc(8));
  return Buffer.concat([accepted, ...status, key, message("Z", Buffer.from("I"))]);
}

const READY_HEAD = Buffer.from([0x5a, 0, 0, 0, 5]);
export const READY_BYTES = READY_HEAD.length + 1;

/** The transaction status in a ReadyForQuery that ends `tail`: idle, in a transaction, failed. */
export function readyStatus(tail: Buffer): "I" | "T" | "E" | undefined {
  const ready = tail.subarray(-READY_BYTES);
  if (!ready.subarray(0, READY_HEAD.length).equals(READY_HEAD)) return undefined;
  const status = String.fromCharCode(ready[READY_HEAD.length]!);
  return status === "I" || status === "T" || status === "E" ? status : undefined;
}
