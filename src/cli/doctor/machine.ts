import { readFileSync } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { z } from "zod";
import { verbatim } from "../../errors.ts";
import { type Check, check } from "./check.ts";

const MANIFEST = new URL("../../../package.json", import.meta.url);
const NODE = verbatim("Node.js");
const HOME = { it: "cartella dei dati", en: "data folder" };
const PORT = { it: "porta", en: "port" };

/** The least version that package.json asks for, as in ">=20.19". */
export function checkNode(version: string = process.versions.node): Check {
  const manifest = z
    .object({ engines: z.object({ node: z.string().regex(/^>=\d+\.\d+$/) }) })
    .parse(JSON.parse(readFileSync(MANIFEST, "utf8")));
  const least = manifest.engines.node.slice(">=".length);
  const [major, minor] = version.split(".").map(Number);
  const [leastMajor, leastMinor] = least.split(".").map(Number);
  const enough = major! > leastMajor! || (major === leastMajor && minor! >= leastMinor!);
  return enough
    ? check("node", NODE, "fine", verbatim(version))
    : check("node", NODE, "missing", {
        it: `${version}: ne serve almeno la ${least}`,
        en: `${version}: at least ${least} is needed`,
      });
}

/** The permissions of a folder's group and of everybody else. */
const OTHERS = 0o077;

/** Whether the folder of the data can be written to, or made, and is nobody else's to read. */
export async function checkHome(home: string): Promise<Check> {
  const nearest = await nearestFolder(home);
  const may = await access(nearest, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!may)
    return check("home", HOME, "missing", {
      it: `in ${nearest} non si può scrivere: cambiarne i permessi, o indicare un'altra cartella con INNESTO_HOME`,
      en: `${nearest} cannot be written to: change its permissions, or name another folder in INNESTO_HOME`,
    });
  if (nearest === home) return await checkPrivate(home);
  return check("home", HOME, "fine", {
    it: `${home} (sarà creata al primo avvio)`,
    en: `${home} (will be made at the first start)`,
  });
}

/** What is in it are people's data, and on Windows its rights are no bits of a mode. */
async function checkPrivate(home: string): Promise<Check> {
  const { mode } = await stat(home);
  if (process.platform === "win32" || (mode & OTHERS) === 0)
    return check("home", HOME, "fine", verbatim(home));
  return check("home", HOME, "attention", {
    it: `${home} è leggibile da altri utenti di questo computer: chmod 700 ${home}`,
    en: `${home} can be read by other users of this machine: chmod 700 ${home}`,
  });
}

async function nearestFolder(path: string): Promise<string> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  return exists || dirname(path) === path ? path : await nearestFolder(dirname(path));
}

/** Whether the service could listen: a port in use may be the service itself, already running. */
export async function checkPort(host: string, port: number): Promise<Check> {
  const address = `${host}:${port}`;
  const code = await listenFault(host, port);
  if (code === null)
    return check("port", PORT, "fine", { it: `${address} libera`, en: `${address} free` });
  if (code === "EADDRINUSE")
    return check("port", PORT, "attention", {
      it: `${address} è occupata: se non è il servizio stesso, sceglierne un'altra con PORT`,
      en: `${address} is in use: unless it is the service itself, choose another in PORT`,
    });
  return check("port", PORT, "missing", {
    it: `su ${address} non si può ascoltare (${code}): scegliere altro con INNESTO_HOST e PORT`,
    en: `${address} cannot be listened on (${code}): choose otherwise in INNESTO_HOST and PORT`,
  });
}

async function listenFault(host: string, port: number): Promise<string | null> {
  return await new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port }, () => server.close(() => resolve(null)));
  });
}
