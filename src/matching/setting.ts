import { type Calibrate, type Closeness, closenessOf } from "./closeness.ts";
import type { MatchInput, Place, Seeker } from "./parties.ts";
import { greatCircleKm } from "./great-circle.ts";
import { type Override, overridesOf } from "./overrides.ts";
import type { Policy } from "./policy.ts";

/** What criteria and constraints may ask about a pair beyond the two parties. */
export interface Setting {
  readonly input: MatchInput;
  readonly policy: Policy;
  readonly on: string;
  /** Kilometres between the two, as the crow flies; null where a site is unknown. */
  readonly km: (seeker: Seeker, place: Place) => number | null;
  readonly closeness: Closeness;
  /** What the coordination set aside, by pair. */
  readonly overrides: ReadonlyMap<string, Override>;
  readonly siteName: (row: number | null) => string | null;
}

/** Above this many sites, each distance is reckoned when it is asked for: the table would take 8 n² bytes. */
const MOST_TABLED_SITES = 2048;

function distanceBetween({ sites }: MatchInput): (a: number, b: number) => number {
  const n = sites.length;
  const direct = (a: number, b: number) => greatCircleKm(sites[a]!, sites[b]!);
  if (n > MOST_TABLED_SITES) return direct;
  const table = new Float64Array(n * n).fill(Number.NaN);
  return (a, b) => {
    const known = table[a * n + b]!;
    if (!Number.isNaN(known)) return known;
    return (table[a * n + b] = table[b * n + a] = direct(a, b));
  };
}

export function settingOf(input: MatchInput, policy: Policy, calibrate: Calibrate): Setting {
  const distance = distanceBetween(input);
  return {
    input,
    policy,
    on: input.on,
    km: ({ home }, { site }) => (home === null || site === null ? null : distance(home, site)),
    closeness: closenessOf(input, calibrate),
    overrides: overridesOf(policy),
    siteName: (row) => (row === null ? null : input.sites[row]!.name),
  };
}
