import { AsyncLocalStorage } from "node:async_hooks";

import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";

import { InnestoError } from "../errors.ts";
import type { ActorSettings } from "./actor.ts";
import type { Client } from "./connection.ts";
import { failure, isCutOff } from "./failure.ts";
import { preparing } from "./prepared.ts";

/** Drizzle's transaction: queries only, gone when the function that was given it returns. */
export type Transaction = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

export type Work<T> = (tx: Transaction) => Promise<T>;

/** Runs work in a transaction under the settings of whoever asks. */
type RunAs = <T>(settings: ActorSettings, work: Work<T>) => Promise<T>;

/** What a database's transactions from this process have come to. */
export type TransactionCounts = {
  /** Under way now. */
  open: number;
  /** Begun, but still without a connection. */
  waiting: number;
  /** Begun so far. */
  begun: number;
  /** How long all of those together have waited for a connection. */
  secondsWaited: number;
};

type OpenTransaction = { readonly place: string; isOpen: boolean };

const openTransactions = new AsyncLocalStorage<readonly OpenTransaction[]>();

/**
 * Each call is one transaction with role and settings local to it. A transaction inside another
 * one on the same database would wait for itself, so it throws before anything is sent.
 */
export function transactionRunner(
  client: Client,
  place: string,
): { readonly run: RunAs; readonly counts: Readonly<TransactionCounts> } {
  const database = drizzle(preparing(client));
  const counts: TransactionCounts = { open: 0, waiting: 0, begun: 0, secondsWaited: 0 };
  const run: RunAs = async (settings, work) => {
    const outer = openTransactions.getStore() ?? [];
    if (outer.some((open) => open.isOpen && open.place === place)) throw nested();
    const own: OpenTransaction = { place, isOpen: true };
    const connected = countWait(counts);
    try {
      return await openTransactions.run([...outer, own], () =>
        database.transaction((tx) => {
          connected();
          return counted(counts, tx, settings, work).catch(unlessCutOff);
        }),
      );
    } catch (error) {
      throw failure(error, place);
    } finally {
      own.isOpen = false;
      connected();
    }
  };
  return { run, counts };
}

async function counted<T>(
  counts: TransactionCounts,
  tx: Transaction,
  settings: ActorSettings,
  work: Work<T>,
): Promise<T> {
  counts.open++;
  try {
    await tx.execute(become(settings));
    return await work(tx);
  } finally {
    counts.open--;
  }
}

/**
 * What is thrown here has postgres.js roll back; over a connection that is gone, 3.4.9 writes to a socket that is no
 * more, outside of any promise, which ends the process. It has rejected the whole transaction as the connection
 * closed, so nobody waits for this one, which never settles.
 */
async function unlessCutOff(error: unknown): Promise<never> {
  if (isCutOff(error)) await new Promise(() => undefined);
  throw error;
}

/** Counts one more that waits, until the function returned is first called. */
function countWait(counts: TransactionCounts): () => void {
  const start = performance.now();
  let waits = true;
  counts.begun++;
  counts.waiting++;
  return () => {
    if (!waits) return;
    waits = false;
    counts.waiting--;
    counts.secondsWaited += (performance.now() - start) / SECOND_MS;
  };
}

const SECOND_MS = 1000;

/** As `SET LOCAL`, in one round trip and with the values as parameters. */
function become({ role, programme, subject, account, kind }: ActorSettings) {
  return sql`select
    set_config('role', ${role}, true),
    set_config('innesto.programme', ${programme}, true),
    set_config('innesto.actor', ${subject}, true),
    set_config('innesto.account', ${account}, true),
    set_config('innesto.actor_kind', ${kind}, true)`;
}

function nested(): InnestoError {
  return new InnestoError("internal", {
    it: "Una transazione è stata aperta dentro un'altra sullo stesso database: usare quella già aperta.",
    en: "A transaction was opened inside another one on the same database: use the one that is open.",
  });
}
