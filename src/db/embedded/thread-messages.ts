/** Where the embedded database keeps its files. */
export type EmbeddedStorage =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "memory" };

/** What the thread is started with. */
export type ThreadStart = {
  readonly storage: EmbeddedStorage;
  /** A file left by a `CloseRequest`, with which a database that does not exist yet begins. */
  readonly snapshot?: string | undefined;
  readonly socketPath: string;
  /** One 32-bit integer, set to 1 and notified when the database has been shut down. */
  readonly closed: SharedArrayBuffer;
};

/** Shut down; before that, leave a copy of the whole database in the file `snapshot`. */
export type CloseRequest = { readonly snapshot?: string | undefined };

export type ThreadEvent =
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly error: Error };

type Port = { postMessage(value: unknown): void };

/** Sends to the other thread. */
export function send(port: Port, value: CloseRequest | ThreadEvent): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- windows have origins, threads have none
  port.postMessage(value);
}
