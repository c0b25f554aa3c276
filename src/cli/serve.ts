import { createAdaptorServer } from "@hono/node-server";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { isLoopback } from "../access/known-host.ts";
import { createApp, modelsFolderOf } from "../app.ts";
import type { Config } from "../config.ts";
import type { Database } from "../db/client.ts";
import { InnestoError } from "../errors.ts";
import { Worker } from "../jobs/worker.ts";
import type { Call, Command } from "./command.ts";
import { openLog } from "./log.ts";
import { portOf } from "./port.ts";
import { stopSignal } from "./stop-signal.ts";
import type { Terminal } from "./terminal.ts";
import { today } from "./today.ts";
import { withDatabase } from "./with-database.ts";

const SECOND = 1000;
/** Requests that are being answered when the service is told to stop may take so long to end. */
const PATIENCE_MS = 10 * SECOND;

interface ServeOptions {
  /** Whether to listen beyond this machine although nobody has to sign in. */
  readonly withoutSignIn?: boolean;
}

export const serve: Command = {
  name: "serve",
  args: [],
  options: {
    port: {
      type: "string",
      value: "N",
      help: { it: "porta (8080); 0: una libera", en: "port (8080); 0: a free one" },
    },
    host: {
      type: "string",
      value: "HOST",
      help: { it: "dove ascoltare (127.0.0.1)", en: "where to listen (127.0.0.1)" },
    },
    "without-sign-in": {
      type: "boolean",
      help: {
        it: "ascolta anche fuori da questo computer, benché non ci sia ancora un accesso",
        en: "listens beyond this machine although there is no sign-in yet",
      },
    },
    "no-worker": {
      type: "boolean",
      help: {
        it: "non esegue operazioni lunghe: le esegue «innesto work», altrove",
        en: 'runs no jobs: "innesto work" does, elsewhere',
      },
    },
  },
  help: { it: "avvia il servizio, fino a Ctrl+C", en: "starts the service, until Ctrl+C" },
  run: async (call) => {
    const config = configOf(call);
    const options = { withoutSignIn: call.options["without-sign-in"] === true };
    requireSafeHost(config, options);
    return await withDatabase(call, async (db) => {
      await serveUntilStopped(db, config, call.terminal, options);
      return 0;
    });
  },
};

function configOf({ config, options }: Call): Config {
  const { host, port } = options;
  return {
    ...config,
    ...(options["no-worker"] === true && { worker: false }),
    ...(typeof host === "string" && { host }),
    ...(typeof port === "string" && { port: portOf(port) }),
  };
}

/** Whoever reaches the service may read and change everything: so far that is this machine alone. */
function requireSafeHost({ host }: Config, { withoutSignIn = false }: ServeOptions): void {
  if (withoutSignIn || isLoopback(host)) return;
  throw new InnestoError("usage", {
    it: `Ascoltare su ${host} aprirebbe tutti i dati a chiunque lo raggiunga: l'accesso con le credenziali non c'è ancora. Usare 127.0.0.1, oppure aggiungere --without-sign-in se la rete è protetta altrimenti.`,
    en: `Listening on ${host} would open all data to whoever reaches it: there is no sign-in yet. Use 127.0.0.1, or add --without-sign-in if the network is protected otherwise.`,
  });
}

/**
 * Serves, and runs jobs unless told not to, until SIGTERM or SIGINT: then no further request is
 * accepted and no further job begun. Requests under way get ten seconds to end, jobs five before
 * they are handed back, and a second signal ends all at once. The database stays the caller's to close.
 *
 * @throws InnestoError `usage` for a host beyond this machine, `unavailable` when it cannot listen
 */
export async function serveUntilStopped(
  db: Database,
  config: Config,
  terminal: Terminal,
  options: ServeOptions = {},
): Promise<void> {
  requireSafeHost(config, options);
  const { home, host, logLevel } = config;
  const log = openLog(logLevel);
  let worker: Worker | undefined;
  const app = createApp({ db, home, today, host, log, wakeWorker: () => worker?.wake() });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const stop = stopSignal();
  try {
    const url = await listen(server, config);
    terminal.say({
      it: `Innesto risponde su ${url}/api/v1/ (Ctrl+C per fermarlo).`,
      en: `Innesto answers at ${url}/api/v1/ (Ctrl+C to stop it).`,
    });
    terminal.give({ url });
    const smtp = config.smtp ?? null;
    if (config.worker)
      worker = new Worker({ db, modelsFolder: modelsFolderOf(home), smtp, today, log });
    await stop.first;
    await Promise.all([close(server, stop.second), worker?.stop(stop.second)]);
  } finally {
    stop.forget();
  }
}

async function listen(server: Server, { host, port }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { address, family, port: actual } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${actual}`;
}

function cannotListen({ code }: NodeJS.ErrnoException, host: string, port: number): InnestoError {
  const why =
    code === "EADDRINUSE"
      ? { it: "la porta è già occupata", en: "the port is taken already" }
      : { it: `il sistema dice ${code}`, en: `the system says ${code}` };
  return new InnestoError("unavailable", {
    it: `Non posso ascoltare su ${host}:${port}: ${why.it}. Provare con --port 0, che ne sceglie una libera.`,
    en: `Cannot listen on ${host}:${port}: ${why.en}. Try --port 0, which chooses a free one.`,
  });
}

async function close(server: Server, atOnce: Promise<void>): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
  // A connection that its client keeps for a next request never ends by itself.
  const sweep = setInterval(() => server.closeIdleConnections(), SECOND / 10);
  const patience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  void atOnce.then(() => server.closeAllConnections());
  await closed;
  clearInterval(sweep);
  clearTimeout(patience);
}
