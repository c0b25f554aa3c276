import type postgres from "postgres";
import type { Client } from "./connection.ts";

/**
 * Statements that are asked again and again are prepared: the server keeps their plan, which under row-level security
 * takes longer to make than most of them to run, and their parameters need no question of their own. Only those: a
 * list of values makes a new statement for each of its lengths, and what is prepared stays as long as its connection.
 */

/** Asked so often before it is prepared. */
const OFTEN = 5;
/** Prepared at most, by each connection. */
const MOST_PREPARED = 200;
/** Counted at most; the one that was longest not asked goes. */
const MOST_COUNTED = 1000;

/** Tells which statements are asked often. */
export function oftenAsked(): (statement: string) => boolean {
  const prepared = new Set<string>();
  const counts = new Map<string, number>();
  return (statement) => {
    if (prepared.has(statement)) return true;
    if (prepared.size >= MOST_PREPARED) return false;
    const count = (counts.get(statement) ?? 0) + 1;
    counts.delete(statement);
    if (count > OFTEN) {
      prepared.add(statement);
      return true;
    }
    counts.set(statement, count);
    const [oldest] = counts.keys();
    if (counts.size > MOST_COUNTED && oldest !== undefined) counts.delete(oldest);
    return false;
  };
}

/** The same client, whose transactions prepare what is asked often; one that prepares nothing stays as it is. */
export function preparing(client: Client): Client {
  if (!client.options.prepare) return client;
  const isOften = oftenAsked();
  return withOwn(client, {
    begin: (work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
      client.begin((tx) =>
        work(
          withOwn(tx, {
            unsafe: (statement: string, values?: postgres.ParameterOrJSON<never>[]) =>
              tx.unsafe(statement, values, { prepare: isOften(statement) }),
          }),
        ),
      ),
  });
}

/** An object with some of its methods replaced. */
const withOwn = <T extends object>(target: T, own: Readonly<Record<string, unknown>>): T =>
  new Proxy(target, {
    get: (_, name, receiver) =>
      typeof name === "string" && name in own ? own[name] : Reflect.get(target, name, receiver),
  });
