/** What the thread is started with. */
export type ThreadStart = {
  /** Where the database keeps its files. */
  readonly folder: string;
  readonly socketPath: string;
  /** One 32-bit integer, set to 1 and notified when the database has been shut down. */
  readonly closed: SharedArrayBuffer;
};

/** Shut down: all that is ever asked of the thread. */
export type CloseRequest = { readonly kind: "close" };

export type ThreadEvent =
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly error: Error };

type Port = { postMessage(value: unknown): void };

/** Sends to the other thread. */
export function send(port: Port, value: CloseRequest | ThreadEvent): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- windows have origins, threads have none
  port.postMessage(value);
}
