import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { IssuedLink } from "../../../src/access/links.ts";
import { createApp } from "../../../src/app.ts";
import { Worker } from "../../../src/jobs/worker.ts";
import { TODAY } from "../../support/comantova.ts";
import type { TestDatabase } from "../../support/database.ts";

/** The whole service on a free port of this machine, with its worker. */
export interface Served {
  readonly db: TestDatabase;
  readonly url: string;
  /** The links that people asked for, in order: nobody's mail is read here. */
  readonly links: readonly IssuedLink[];
  /** What the service logged as a fault of its own. */
  readonly faults: readonly object[];
  readonly close: () => Promise<void>;
}

const HOST = "127.0.0.1";
const NO_MODELS = "/nonexistent";

/** Serves a database, which is closed with the service; without a worker, jobs wait. */
export async function serveTo(db: TestDatabase, { works = true } = {}): Promise<Served> {
  const links: IssuedLink[] = [];
  const faults: object[] = [];
  const worker = works ? new Worker({ db, modelsFolder: NO_MODELS }) : null;
  const app = createApp({
    db,
    home: NO_MODELS,
    today: () => TODAY,
    sendLink: (link) => void links.push(link),
    wakeWorker: () => worker?.wake(),
    log: (entry) => void (entry.level === "error" && faults.push(entry)),
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.listen(0, HOST);
  await once(server, "listening");
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await worker?.stop(Promise.resolve());
    await db.close();
  };
  const { port } = server.address() as AddressInfo;
  return { db, url: `http://${HOST}:${port}`, links, faults, close };
}
