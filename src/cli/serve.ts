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
import { linkSender } from "./send-link.ts";
import { portOf } from "./port.ts";
import { stopSignal } from "./stop-signal.ts";
import type { Terminal } from "./terminal.ts";
import { today } from "./today.ts";
import { withDatabase } from "./with-database.ts";

const SECOND = 1000;
/** Requests that are being answered when the service is told to stop may take so long to end. */
const PATIENCE_MS = 10 * SECOND;

/** A page with all that it fetches is five requests; programs that read much wait now and then. */
const PACE = { burst: 600, perSecond: 20 };

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
    return await withDatabase(call, async (db) => {
      await serveUntilStopped(db, config, call.terminal);
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

/** The service speaks no TLS itself: beyond this machine a proxy has to, or all is sent in the clear. */
function warnWithoutTls({ host, publicUrl = "" }: Config, { say }: Terminal): void {
  if (isLoopback(host) || publicUrl.startsWith("https:")) return;
  say({
    it: "Attenzione: fuori da questo computer i dati viaggiano in chiaro. Mettere davanti un proxy con TLS e dirne l'indirizzo in INNESTO_URL, come https://innesto.esempio.it.",
    en: "Caution: beyond this machine data travel in the clear. Put a proxy with TLS before the service and give its address in INNESTO_URL, such as https://innesto.example.org.",
  });
}

/**
 * Serves, and runs jobs unless told not to, until SIGTERM or SIGINT: then no further request is
 * accepted and no further job begun. Requests under way get ten seconds to end, jobs five before
 * they are handed back, and a second signal ends all at once. The database stays the caller's to close.
 *
 * @param whenReady is told where people reach the service
 * @throws InnestoError `unavailable` when it cannot listen
 */
export async function serveUntilStopped(
  db: Database,
  config: Config,
  terminal: Terminal,
  whenReady: (linksTo: string) => Promise<void> = async () => {},
): Promise<void> {
  const { home, host, logLevel, metricsKey, publicUrl } = config;
  const log = openLog(logLevel);
  let worker: Worker | undefined;
  let { linksTo } = config;
  const app = createApp({
    db,
    home,
    today,
    host,
    publicUrl,
    metricsKey,
    pace: PACE,
    hasMail: config.smtp !== undefined,
    sendLink: (link) => linkSender({ smtp: config.smtp, linksTo, terminal, log })(link),
    log,
    wakeWorker: () => worker?.wake(),
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const stop = stopSignal();
  try {
    const url = await listen(server, config);
    linksTo = publicUrl ?? url;
    terminal.say({
      it: `Innesto risponde su ${url}/ (Ctrl+C per fermarlo).`,
      en: `Innesto answers at ${url}/ (Ctrl+C to stop it).`,
    });
    warnWithoutTls(config, terminal);
    terminal.give({ url });
    await whenReady(linksTo);
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
