import type { Quota, Share } from "../../assignment/quotas/quotas.ts";
import type { LimitOrigin, Limits } from "./limits.ts";

/** A quota of a round: who and where have been found, so that nothing is left here of why they are counted. */
export interface RoundQuota {
  readonly name: string;
  /** The hub or organisation, as people call it, of a quota that counts in each of several. */
  readonly where: string | null;
  /** Its numbers are told to nobody: it counts people by a protected attribute. */
  readonly discreet: boolean;
  /** Codes of those whom it counts, or who are to be together or apart. */
  readonly seekers: readonly string[];
  readonly rule:
    | {
        readonly kind: "atLeast" | "atMost";
        readonly bound: number | Share;
        readonly places: readonly string[];
      }
    /** `parts`: the places of each hub, organisation or seat that they share or do not. */
    | { readonly kind: "together" | "apart"; readonly parts: readonly (readonly string[])[] };
}

interface Coded {
  readonly id: string;
}

/** A round's quotas in rows and columns; null where there are none. */
export function limitsOf(
  quotas: readonly RoundQuota[] | undefined,
  seekers: readonly Coded[],
  places: readonly Coded[],
): Limits | null {
  if (quotas === undefined || quotas.length === 0) return null;
  const rows = positions(seekers);
  const columns = positions(places);
  return {
    quotas: { list: quotas.map((quota) => numbered(quota, rows, columns)) },
    origins: quotas.map(({ name, where, discreet }): LimitOrigin => ({
      kind: "quota",
      name,
      where,
      discreet,
    })),
    unit: 1,
  };
}

type Positions = ReadonlyMap<string, number>;

const positions = (parties: readonly Coded[]): Positions =>
  new Map(parties.map(({ id }, position) => [id, position]));

function numbered({ seekers: ids, rule }: RoundQuota, rows: Positions, columns: Positions): Quota {
  const seekers = ascending(ids, rows);
  if ("places" in rule) {
    const { kind, bound } = rule;
    return { kind, seekers, places: ascending(rule.places, columns), bound };
  }
  const part = new Int32Array(columns.size).fill(-1);
  for (const [k, places] of rule.parts.entries())
    for (const p of ascending(places, columns)) part[p] = k;
  return { kind: rule.kind, seekers, part };
}

/** Those who are not in the round count nowhere. */
const ascending = (ids: readonly string[], positionOf: Positions): Int32Array =>
  Int32Array.from(new Set(ids.flatMap((id) => positionOf.get(id) ?? []))).toSorted();
