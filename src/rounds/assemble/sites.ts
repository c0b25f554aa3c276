import type { Site } from "../../matching/parties.ts";
import type { Facts } from "./facts.ts";

/** The comuni that a programme's people and places name, each once. */
export interface Sites {
  readonly sites: readonly Site[];
  readonly rowOf: (comuneCode: string | null) => number | null;
}

export function sitesOf({ comuni, participants, organisations, hubs }: Facts): Sites {
  const named = new Set([...participants, ...organisations, ...hubs].map((row) => row.comuneCode));
  const sites = comuni
    .filter(({ code }) => named.has(code))
    .map(({ code, name, lat, lng }) => ({ code, name, lat: lat!, lng: lng! }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const rows = new Map(sites.map(({ code }, row) => [code, row]));
  return { sites, rowOf: (code) => (code === null ? null : (rows.get(code) ?? null)) };
}
