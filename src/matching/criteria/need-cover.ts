import type { Place, Seeker, Want } from "../parties.ts";
import type { Setting } from "../setting.ts";
import { type Covered, degreeOf } from "./cover.ts";
import { assignEssentialFirst } from "./essential-first.ts";

/** An essential need weighs as much as two optional ones. */
const weightOf = ({ essential }: Want) => (essential ? 2 : 1);

/** Each need with the gift that it gets, where it gets one; a gift serves for one need only. */
export interface NeedCover {
  /** Needs that can be compared with some gift. */
  readonly needs: readonly Want[];
  readonly covered: readonly Covered<Want>[];
}

/** Null where no need can be compared with any gift. */
export function needCover(
  { needs: wanted }: Seeker,
  { gives }: Place,
  setting: Setting,
): NeedCover | null {
  const rows = wanted.map((need) =>
    gives.map((gift) => degreeOf(need, gift, "need-gift", setting)),
  );
  const known = rows.map((row) => row.some((degree) => degree !== null));
  const needs = wanted.filter((_, row) => known[row]);
  if (needs.length === 0) return null;
  const degree = Float64Array.from(rows.filter((_, row) => known[row]).flat(), (d) => d ?? 0);
  // Most hosts have nothing of what most people need.
  if (degree.every((d) => d === 0)) return { needs, covered: [] };
  const giftOf = assignEssentialFirst({
    needs: needs.length,
    gifts: gives.length,
    degree,
    essential: Uint8Array.from(needs, ({ essential }) => (essential ? 1 : 0)),
  });
  const covered = needs.flatMap((need, row): Covered<Want>[] => {
    const gift = giftOf[row]!;
    return gift < 0
      ? []
      : [{ wanted: need, by: gives[gift]!, degree: degree[row * gives.length + gift]! }];
  });
  return { needs, covered };
}

/** The share of the needs that is covered, essential ones counted twice. */
export function coveredShare({ needs, covered }: NeedCover): number {
  const given = covered.reduce((sum, { wanted, degree }) => sum + degree * weightOf(wanted), 0);
  return given / needs.reduce((sum, need) => sum + weightOf(need), 0);
}
