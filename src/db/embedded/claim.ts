/**
 * Which process owns a data folder. Each process that wants it writes a claim of its own, a file
 * with a name that nobody else uses, and then reads all the claims:
 *
 * - no other living claim: the folder is its own;
 * - a living claim whose socket answers: that process is the owner, to be connected to;
 * - a living claim that is not settled: the one whose name sorts first waits, the others withdraw
 *   for a moment.
 *
 * Of two processes that both believed themselves owners, the one that wrote its claim later would
 * have read the other's: so there is one at most. Claims of processes that no longer run are
 * removed by whoever sees them; their names are never used again, so no living claim can be
 * removed by mistake, which is the trouble with taking over one lock file.
 */
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { z } from "zod";

import { InnestoError } from "../../errors.ts";
import { isRunning, thisProcess } from "./process-identity.ts";

const SUFFIX = ".lock";
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
const RETRY_MS = 20;
/** How long a claim from another realm, about whose process nothing can be known, is believed. */
const UNKNOWN_PATIENCE_MS = 10_000;
const ANSWER_PATIENCE_MS = 1_000;
/** How long a living owner may take until it answers. */
const OWNER_PATIENCE_MS = 30_000;

const CLAIM = z.object({
  pid: z.int(),
  startedAt: z.string().nullable(),
  realm: z.string(),
  name: z.string(),
  socketPath: z.string(),
});

type Claim = z.infer<typeof CLAIM>;

export type Ownership =
  | { readonly kind: "owner"; readonly release: () => void }
  | { readonly kind: "client"; readonly socketPath: string };

/**
 * Makes this process the owner of what `folder` guards, or names the socket of the owner. The one
 * who becomes owner listens on `socketPath` next, and calls `release` (synchronous, so that it
 * can be called at exit) when it no longer does.
 */
export async function claimFolder(folder: string, socketPath: string): Promise<Ownership> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const deadline = Date.now() + OWNER_PATIENCE_MS;
  while (Date.now() < deadline) {
    const owner = await findOwner(folder);
    if (owner) return { kind: "client", socketPath: owner.socketPath };
    const claim = await writeClaim(folder, socketPath);
    if (await prevails(folder, claim)) {
      const file = join(folder, claim.name);
      return { kind: "owner", release: () => rmSync(file, { force: true }) };
    }
    await rm(join(folder, claim.name), { force: true });
    await pause(RETRY_MS * (1 + Math.random()));
  }
  throw deaf(folder, await livingClaims(folder));
}

/** The claim whose process answers on its socket. */
async function findOwner(folder: string): Promise<Claim | undefined> {
  for (const claim of await livingClaims(folder)) if (await answers(claim.socketPath)) return claim;
  return undefined;
}

/** Whether every other claim goes away; false as soon as this one has to. */
async function prevails(folder: string, own: Claim): Promise<boolean> {
  const deadline = Date.now() + OWNER_PATIENCE_MS;
  while (Date.now() < deadline) {
    const others = (await livingClaims(folder)).filter(({ name }) => name !== own.name);
    if (others.length === 0) return true;
    if (others.some(({ name }) => name < own.name)) return false;
    for (const { socketPath } of others) if (await answers(socketPath)) return false;
    await pause(RETRY_MS);
  }
  return false;
}

function deaf(folder: string, claims: readonly Claim[]): InnestoError {
  const pids = claims.map(({ pid }) => pid).join(", ");
  return new InnestoError("unavailable", {
    it: `Un altro processo (${pids}) tiene la cartella ${folder} ma non risponde: terminarlo e riprovare.`,
    en: `Another process (${pids}) holds the folder ${folder} but does not answer: end it and try again.`,
  });
}

async function writeClaim(folder: string, socketPath: string): Promise<Claim> {
  const name = `${randomUUID()}${SUFFIX}`;
  const claim: Claim = { ...thisProcess(), name, socketPath };
  const draft = join(folder, `${name}.draft`);
  await writeFile(draft, `${JSON.stringify(claim)}\n`, { mode: PRIVATE_FILE });
  // A claim appears whole or not at all.
  await rename(draft, join(folder, name));
  return claim;
}

async function livingClaims(folder: string): Promise<readonly Claim[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX));
  const living: Claim[] = [];
  for (const name of names) {
    const claim = await readClaim(join(folder, name));
    if (claim === undefined) continue;
    if (await isLiving(folder, claim)) living.push(claim);
    else await rm(join(folder, name), { force: true });
  }
  return living;
}

/** Undefined when it has been withdrawn meanwhile, or was cut short by a loss of power. */
async function readClaim(file: string): Promise<Claim | undefined> {
  try {
    return CLAIM.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      await rm(file, { force: true });
    else if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    return undefined;
  }
}

async function isLiving(folder: string, claim: Claim): Promise<boolean> {
  const running = isRunning(claim);
  if (running !== undefined) return running;
  if (await answers(claim.socketPath)) return true;
  const written = await stat(join(folder, claim.name)).catch(() => undefined);
  return written !== undefined && Date.now() - written.mtimeMs < UNKNOWN_PATIENCE_MS;
}

async function answers(socketPath: string): Promise<boolean> {
  return await new Promise<boolean>((resolve) => {
    const socket = connect(socketPath);
    const settle = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(ANSWER_PATIENCE_MS, () => settle(false));
    socket.once("connect", () => settle(true));
    socket.once("error", () => settle(false));
  });
}
