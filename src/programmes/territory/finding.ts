import { type Comune, hasCap } from "./comune.ts";
import type { Name } from "./comuni.ts";

/** The answer to "which comune is meant?". `candidates` and `nearest` go best first. */
export type Finding =
  | { readonly kind: "found"; readonly comune: Comune }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Comune[] }
  | { readonly kind: "unknown"; readonly nearest: readonly Comune[] };

const MOST_NEAREST = 5;

/** One of several comuni of like name: the programme's, the postal code's, the present one's. */
export function decide(
  names: readonly Name[],
  cap: string | undefined,
  prefer: ReadonlySet<string>,
): Finding {
  const atHome = narrow(names, ({ comune }) => prefer.has(comune.code));
  const atCap = narrow(atHome, ({ comune }) => cap !== undefined && hasCap(comune, cap));
  const atZone = narrow(atCap, ({ comune }) => comune.cap.slice(0, 3) === cap?.slice(0, 3));
  const present = narrow(atZone, ({ own }) => own);
  return oneOf([...new Set(present.map(({ comune }) => comune))]);
}

export function oneOf(comuni: readonly Comune[]): Finding {
  const [comune, ...others] = comuni;
  if (comune !== undefined && others.length === 0) return { kind: "found", comune };
  return { kind: "ambiguous", candidates: comuni };
}

export function isIn(comune: Comune, province: string | undefined): boolean {
  return province === undefined || comune.province === province;
}

export function firstOf(comuni: readonly Comune[]): readonly Comune[] {
  return [...new Set(comuni)].slice(0, MOST_NEAREST);
}

/** Those that satisfy the test, or all of them where none does. */
export function narrow<T>(items: readonly T[], test: (item: T) => boolean): readonly T[] {
  const kept = items.filter(test);
  return kept.length > 0 ? kept : items;
}
