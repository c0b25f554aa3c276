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
    /** What the seekers take of a place adds up to at most `most`; `amounts` in the order of `seekers`. */
    | {
        readonly kind: "budget";
        readonly place: string;
        readonly amounts: readonly number[];
        readonly most: number;
      }
    /** `parts`: the places of each hub, organisation or seat that they share or do not. */
    | { readonly kind: "together" | "apart"; readonly parts: readonly (readonly string[])[] };
}

interface Coded {
  readonly id: string;
}

/** The allowed pairs in compressed rows. */
interface Arcs {
  readonly start: Int32Array;
  readonly place: Int32Array;
}

/** A round's quotas in rows and columns; null where there are none. */
export function limitsOf(
  quotas: readonly RoundQuota[] | undefined,
  seekers: readonly Coded[],
  places: readonly Coded[],
  candidates: Arcs,
): Limits | null {
  if (quotas === undefined || quotas.length === 0) return null;
  const rows = positions(seekers);
  const columns = positions(places);
  const list = quotas.map((quota) => numbered(quota, rows, columns));
  const amount = amountsOf(quotas, rows, columns, candidates);
  return {
    quotas: amount === null ? { list } : { list, amount },
    origins: quotas.map(originOf),
    unit: amount === null ? 1 : 1 / PARTS,
  };
}

const originOf = ({ name, where, discreet, rule }: RoundQuota): LimitOrigin =>
  rule.kind === "budget"
    ? { kind: "budget", place: rule.place }
    : { kind: "quota", name, where, discreet };

/** Amounts are whole numbers to the solvers: a thousandth of a unit is the least that counts. */
const PARTS = 1000;

/** What each pair takes of its place, where there are budgets; what a seeker takes there is the same in all of them. */
function amountsOf(
  quotas: readonly RoundQuota[],
  rows: Positions,
  columns: Positions,
  { start, place }: Arcs,
): Float64Array | null {
  const budgets = quotas.filter(({ rule }) => rule.kind === "budget");
  if (budgets.length === 0) return null;
  const amount = new Float64Array(place.length).fill(1);
  for (const { seekers, rule } of budgets) {
    if (rule.kind !== "budget") continue;
    const column = columns.get(rule.place);
    for (const [k, id] of seekers.entries()) {
      const row = rows.get(id);
      if (row === undefined || column === undefined) continue;
      const arc = place.subarray(start[row], start[row + 1]).indexOf(column);
      if (arc >= 0) amount[start[row]! + arc] = Math.ceil(rule.amounts[k]! * PARTS);
    }
  }
  return amount;
}

type Positions = ReadonlyMap<string, number>;

const positions = (parties: readonly Coded[]): Positions =>
  new Map(parties.map(({ id }, position) => [id, position]));

function numbered({ seekers: ids, rule }: RoundQuota, rows: Positions, columns: Positions): Quota {
  const seekers = ascending(ids, rows);
  if (rule.kind === "budget")
    return {
      kind: "budget",
      place: columns.get(rule.place)!,
      seekers,
      most: Math.floor(rule.most * PARTS),
    };
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
