import { readFileSync } from "node:fs";
import type { Comune } from "./comune.ts";
import { type ComuniTable, parseComuni } from "./comuni-table.ts";
import { keyOf, type Word, wordsOf } from "./words.ts";

/** A name that leads to a comune. `own` when it is its present Italian name. */
export type Name = {
  readonly comune: Comune;
  readonly own: boolean;
  readonly key: string;
  readonly words: readonly Word[];
};

/** The comuni of Italy, ready to be looked up. */
export type Comuni = ComuniTable & {
  readonly names: readonly Name[];
  readonly byCode: ReadonlyMap<string, Comune>;
  readonly byKey: ReadonlyMap<string, readonly Name[]>;
  readonly byWord: ReadonlyMap<string, readonly Name[]>;
  readonly byCap: ReadonlyMap<string, readonly Comune[]>;
  readonly provinces: ReadonlySet<string>;
};

/** Reads and indexes a table of comuni. @throws InnestoError as `parseComuni`. */
export function loadComuni(text: string): Comuni {
  return indexComuni(parseComuni(text));
}

/** Indexes a table: every later look-up by name, word, postal code or ISTAT code is O(1). */
export function indexComuni(table: ComuniTable): Comuni {
  const names = table.comuni.flatMap(namesOf);
  return {
    ...table,
    names,
    byCode: new Map(table.comuni.map((comune) => [comune.code, comune])),
    byKey: groupBy(names, (name) => [name.key]),
    byWord: groupBy(names, (name) => new Set(name.words.map((word) => word.text))),
    byCap: groupBy(table.comuni, (comune) => [comune.cap]),
    provinces: new Set(table.comuni.map((comune) => comune.province)),
  };
}

let shipped: Comuni | undefined;

/** The comuni of the table that comes with the service; read once. */
export function shippedComuni(): Comuni {
  shipped ??= loadComuni(readFileSync(new URL("./comuni.tsv", import.meta.url), "utf8"));
  return shipped;
}

function namesOf(comune: Comune): readonly Name[] {
  return [comune.name, ...comune.also].map((name, at) => {
    const words = wordsOf(name);
    return { comune, own: at === 0, key: keyOf(words), words };
  });
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
