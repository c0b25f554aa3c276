import type { Place, Seeker, Use } from "../../matching/parties.ts";
import type { RoundQuota } from "../../matching/quotas/round-quotas.ts";
import { shareOut } from "../../matching/stocks.ts";
import { isWithin, shareOf } from "../../matching/uses.ts";
import type { Facts } from "./facts.ts";
import { hostIndexOf, wordsOf } from "./places.ts";
import type { Settled } from "./settled.ts";
import type { Sites } from "./sites.ts";
import { stockOf, useOf } from "./use.ts";
import type { TextVectors } from "./vectors.ts";

interface Reading {
  readonly facts: Facts;
  readonly needs: readonly Seeker[];
  readonly settled: readonly Settled[];
  readonly vectors: TextVectors;
  readonly sites: Sites;
}

type ResourceRow = Facts["resources"][number];

/** Where one must go to use them; the others come, or are sent. */
const VISITED: ReadonlySet<string> = new Set(["space", "infrastructure", "equipment"]);

/**
 * What organisations on board, hubs and people put at disposal, seats apart: how many needs each can meet, and the
 * limits of those that several needs may share. A person who gives is nobody's host and is not named.
 */
export function resourcesOf(reading: Reading): {
  readonly places: Place[];
  readonly quotas: RoundQuota[];
} {
  const { facts, vectors, sites } = reading;
  const index = hostIndexOf(facts);
  const uses = usesTaken(reading);
  const quotas: RoundQuota[] = [];
  const places = facts.resources.flatMap((row): Place[] => {
    const giver = row.participantId === null ? index.hostOf(row) : somebody(row);
    if (row.kind === "seat" || giver === null) return [];
    const accompanying = index.hubOf(row);
    const place = {
      ...NOT_A_SEAT,
      id: row.id,
      hostId: giver.id,
      hostName: giver.name,
      hubName: accompanying?.name ?? null,
      gives: [
        {
          id: row.id,
          kind: row.kind,
          words: row.title,
          vector: vectors.rowOf(`resource:${row.id}:gift:0`),
        },
      ],
      site: VISITED.has(row.kind) ? sites.rowOf(giver.comuneCode) : null,
      ...wordsOf(index.preferences.get(giver.id) ?? []),
      from: row.availableFrom,
      to: row.availableTo,
      ...index.lasting.part(row),
      stock: stockOf(row),
    };
    const shared = shareOut({
      place,
      seekers: askingFor(place, reading.needs),
      taken: uses(row.id),
    });
    quotas.push(...shared.quotas);
    return [{ ...place, capacity: shared.capacity }];
  });
  return { places, quotas };
}

/** What only seats have. */
const NOT_A_SEAT = {
  hosts: "need",
  offer: null,
  vocation: null,
  asks: [],
  reachableByTransit: null,
  stepFree: null,
  bands: [],
  needsLicence: false,
  exposures: [],
  measure: null,
  answers: {},
  minimum: 0,
} as const satisfies Partial<Place>;

/** Called by the code of what they give, here and in all that is kept with a run. */
const somebody = ({ id }: ResourceRow) => ({ id, name: id, comuneCode: null });

type Asking = Seeker & { readonly use: Use };

/** The needs that the resource could meet by its kind, its period and its amount. */
const askingFor = (
  {
    stock,
    from,
    to,
    agreement,
  }: Pick<Place, "from" | "to" | "agreement"> & { readonly stock: NonNullable<Place["stock"]> },
  needs: readonly Seeker[],
): Asking[] =>
  needs.filter(
    (need): need is Asking =>
      need.use !== undefined &&
      (need.use.kinds?.includes(stock.kind) ?? true) &&
      isWithin(need.use, { from, to: earlier(to, agreement?.until ?? null) }) &&
      shareOf(need.use, stock) <= stock.amount,
  );

/** The earlier of two ISO dates, where null is none. */
const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;

/** By resource: the uses of needs that are settled. */
function usesTaken({ facts, settled }: Reading): (resource: string) => Use[] {
  const needs = new Map(facts.needs.map((row) => [row.id, row]));
  return (id) =>
    settled.flatMap(({ need, resource }) =>
      resource === id ? [useOf(needs.get(need)!, null)] : [],
    );
}
