import { type MessagePort, parentPort } from "node:worker_threads";

import { serveDatabase } from "../../src/db/embedded/serve-database.ts";
import type { ThreadStart } from "../../src/db/embedded/thread-messages.ts";

/** A database to be served, and where its end is asked for. */
export interface Hosted {
  readonly start: ThreadStart;
  readonly port: MessagePort;
}

parentPort!.on("message", ({ start, port }: Hosted) => serveDatabase(start, port));
