import type { Quota, Quotas, Share } from "../../assignment/quotas/quotas.ts";
import type { NamedQuota } from "./schema.ts";
import { membersOf, type Side } from "./side.ts";

/** What a quota of numbers came from: its name, and where it counts when it does so in each of several. */
interface QuotaOrigin {
  readonly name: string;
  /** The id of the place or group. */
  readonly where: string | null;
}

/** An id that nobody bears, or groups of which a place belongs to two where that cannot be. */
interface QuotaFault {
  /** In the list of quotas, such as `quotas[2].of.seekers[0]`. */
  readonly path: string;
  readonly fault: "unknown-seeker" | "unknown-place" | "unknown-group" | "overlapping-groups";
  readonly id: string;
}

export interface EncodedQuotas {
  readonly list: Quotas["list"];
  /** Of each quota in the list. */
  readonly origins: readonly QuotaOrigin[];
  /** All of them; with any, the list is not to be used. */
  readonly faults: readonly QuotaFault[];
}

/** Quotas in ids become quotas in rows and columns, one for each place or group where they count by themselves. */
export function encodeQuotas(
  named: readonly NamedQuota[],
  seekers: Side,
  places: Side,
): EncodedQuotas {
  const faults: QuotaFault[] = [];
  const list: Quota[] = [];
  const origins: QuotaOrigin[] = [];
  for (const [q, quota] of named.entries()) {
    const reader = readerAt(`quotas[${q}]`, seekers, places, faults);
    for (const { where, ...row } of "of" in quota
      ? limitsOf(quota, reader)
      : [companyOf(quota, reader)]) {
      list.push(row.quota);
      origins.push({ name: quota.name, where });
    }
  }
  return { list, origins, faults };
}

interface Encoded {
  readonly quota: Quota;
  readonly where: string | null;
}

type Reader = ReturnType<typeof readerAt>;
type Limit = Extract<NamedQuota, { of: unknown }>;
type Company = Exclude<NamedQuota, Limit>;

function limitsOf(quota: Limit, reader: Reader): Encoded[] {
  const { kind } = quota;
  const seekers = ascending(
    "seekers" in quota.of
      ? reader.ids("seeker", quota.of.seekers, "of.seekers")
      : reader.groups("seeker", quota.of.groups, "of.groups").flatMap(({ members }) => members),
  );
  const bound = quota.count ?? fractionOf(quota.share!);
  return wheresOf(quota, reader).map(({ where, members }) => ({
    where,
    quota: { kind, seekers, places: ascending(members), bound },
  }));
}

interface Where {
  readonly where: string | null;
  readonly members: readonly number[];
}

function wheresOf({ in: within, inEach }: Limit, reader: Reader): Where[] {
  if (inEach === "place") return reader.all("place");
  if (inEach === "group") return reader.allGroups("place");
  const named = inEach ?? within;
  if (named === undefined) {
    return [{ where: null, members: reader.all("place").flatMap(({ members }) => members) }];
  }
  const path = inEach ? "inEach" : "in";
  const found =
    "places" in named
      ? reader.each("place", named.places, `${path}.places`)
      : reader.groups("place", named.groups, `${path}.groups`);
  if (inEach) return found;
  return [{ where: null, members: found.flatMap(({ members }) => members) }];
}

function companyOf({ kind, seekers: names, same }: Company, reader: Reader): Encoded {
  const seekers = ascending(reader.ids("seeker", names, "seekers"));
  const part = same === "place" ? reader.eachPlace() : reader.parts(same.groups, "same.groups");
  return { where: null, quota: { kind, seekers, part } };
}

/** A share of the schema as a fraction. */
export function fractionOf(share: number | string): Share {
  const [numerator, denominator] =
    typeof share === "string" ? share.split("/").map(Number) : [Math.round(share * 1e4), 1e4];
  return { numerator: numerator!, denominator: denominator! };
}

function ascending(members: readonly number[]): Int32Array {
  return Int32Array.from(new Set(members)).toSorted();
}

/** Looks ids up, and notes at which path one is unknown. */
function readerAt(base: string, seekers: Side, places: Side, faults: QuotaFault[]) {
  const sides = { seeker: seekers, place: places };
  type Kind = keyof typeof sides;
  const each = (kind: Kind, ids: readonly string[], path: string): Where[] =>
    ids.flatMap((where, k) => {
      const member = sides[kind].members.get(where);
      if (member !== undefined) return [{ where, members: [member] }];
      faults.push({ path: `${base}.${path}[${k}]`, fault: `unknown-${kind}`, id: where });
      return [];
    });
  const groups = (kind: Kind, ids: readonly string[], path: string): Where[] =>
    ids.flatMap((where, k) => {
      const group = sides[kind].groupIds.get(where);
      if (group !== undefined) return [{ where, members: membersOf(sides[kind], group) }];
      faults.push({ path: `${base}.${path}[${k}]`, fault: "unknown-group", id: where });
      return [];
    });
  return {
    each,
    groups,
    ids: (kind: Kind, ids: readonly string[], path: string) =>
      each(kind, ids, path).flatMap(({ members }) => members),
    all: (kind: Kind) =>
      Array.from(sides[kind].members, ([where, member]): Where => ({ where, members: [member] })),
    allGroups: (kind: Kind) => groups(kind, [...sides[kind].groupIds.keys()], ""),
    eachPlace: () => Int32Array.from({ length: places.size }, (_, p) => p),
    parts: (ids: readonly string[], path: string) => {
      const part = new Int32Array(places.size).fill(-1);
      for (const [k, { where, members }] of groups("place", ids, path).entries()) {
        if (members.some((p) => part[p] !== -1)) {
          faults.push({ path: `${base}.${path}`, fault: "overlapping-groups", id: where! });
        }
        for (const p of members) part[p] = k;
      }
      return part;
    },
  };
}
