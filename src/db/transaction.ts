import { AsyncLocalStorage } from "node:async_hooks";

import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";

import { InnestoError } from "../errors.ts";
import type { ActorSettings } from "./actor.ts";
import type { Client } from "./connection.ts";
import { failure } from "./failure.ts";

/** Drizzle's transaction: queries only, gone when the function that was given it returns. */
export type Transaction = Parameters<Parameters<PostgresJsDatabase["transaction"]>[0]>[0];

export type Work<T> = (tx: Transaction) => Promise<T>;

/** Runs work in a transaction under the settings of whoever asks. */
export type RunAs = <T>(settings: ActorSettings, work: Work<T>) => Promise<T>;

type OpenTransaction = { readonly place: string; isOpen: boolean };

const openTransactions = new AsyncLocalStorage<readonly OpenTransaction[]>();

/**
 * Each call is one transaction with role and settings local to it. A transaction inside another
 * one on the same database would wait for itself, so it throws before anything is sent.
 */
export function transactionRunner(client: Client, place: string): RunAs {
  const database = drizzle(client);
  return async (settings, work) => {
    const outer = openTransactions.getStore() ?? [];
    if (outer.some((open) => open.isOpen && open.place === place)) throw nested();
    const own: OpenTransaction = { place, isOpen: true };
    try {
      return await openTransactions.run([...outer, own], () =>
        database.transaction(async (tx) => {
          await tx.execute(become(settings));
          return await work(tx);
        }),
      );
    } catch (error) {
      throw failure(error, place);
    } finally {
      own.isOpen = false;
    }
  };
}

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
