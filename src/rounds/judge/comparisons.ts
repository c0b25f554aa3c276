import { groupBy } from "../assemble/group.ts";

/** How well a place suits a seeker, in the eyes of one person: 1 (not at all) to 5 (very well). */
export interface Rating {
  readonly by: string;
  readonly seeker: string;
  readonly place: string;
  readonly stars: number;
}

/** Two places of one seeker that the same person rated differently: a pair of pairs. */
export interface Comparison {
  readonly seeker: string;
  readonly better: string;
  readonly worse: string;
  readonly kind: ComparisonKind;
}

export const COMPARISON_KINDS = ["easy", "hard"] as const;

/** Easy where the stars lie two or more apart, hard where they lie one apart. */
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];

const EASY_APART = 2;

/**
 * Every pair of pairs that ratings put in an order. Only places of one seeker are held against each
 * other: people use stars differently from one another, and of one person for one seeker they say
 * which place suits better.
 */
export function comparisonsOf(ratings: readonly Rating[]): Comparison[] {
  const sheets = groupBy(ratings, ({ by, seeker }) => JSON.stringify([by, seeker]));
  return [...sheets.values()].flatMap((sheet) =>
    sheet.flatMap((better) =>
      sheet
        .filter(({ stars }) => stars < better.stars)
        .map((worse) => ({
          seeker: better.seeker,
          better: better.place,
          worse: worse.place,
          kind: better.stars - worse.stars >= EASY_APART ? ("easy" as const) : ("hard" as const),
        })),
    ),
  );
}
