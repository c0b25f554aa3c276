import { eq } from "drizzle-orm";
import { recordSight } from "../../access/sights.ts";
import { participantProtected } from "../../db/tables/participant.ts";
import type { Transaction } from "../../db/transaction.ts";

const ATTRIBUTES = [
  "sex",
  "age",
  "foreignOrigin",
  "disability",
  "careDuties",
  "disadvantage",
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** Below this many people a group's figures would speak of single persons. */
const LEAST_PEOPLE = 5;

export type Protected = typeof participantProtected.$inferSelect;

/** What people who take part said of themselves, for the fairness report alone; that it was read is written down. */
export async function loadProtected(tx: Transaction, programmeId: string): Promise<Protected[]> {
  await recordSight(tx, programmeId, "fairness", []);
  return await tx
    .select()
    .from(participantProtected)
    .where(eq(participantProtected.programmeId, programmeId));
}

const YOUNG = 30;
const MIDDLE = 50;

const ageBand = (age: number) =>
  age < YOUNG ? `< ${YOUNG}` : age < MIDDLE ? `${YOUNG}–${MIDDLE - 1}` : `≥ ${MIDDLE}`;

const VALUES: Readonly<Record<Attribute, (row: Protected) => string | null>> = {
  sex: ({ sex }) => sex,
  age: ({ age }) => (age === null ? null : ageBand(age)),
  foreignOrigin: ({ foreignOrigin }) => yesOrNo(foreignOrigin),
  disability: ({ disability }) => yesOrNo(disability),
  careDuties: ({ careDuties }) => yesOrNo(careDuties),
  disadvantage: ({ disadvantage }) => disadvantage,
};

const yesOrNo = (value: boolean | null) => (value === null ? null : value ? "yes" : "no");

/** The people of a round who gave the same answer on one protected attribute. */
export interface ProtectedGroup {
  readonly attribute: Attribute;
  /** `?` for those who did not say. */
  readonly value: string;
  /** Null: fewer than five people, or a group from which such a one could be told by subtraction. */
  readonly people: ReadonlySet<string> | null;
}

/** Everybody group by group, attribute by attribute. Who did not say is in the group `?`, which counts as any other. */
export function groupsOf(
  rows: readonly Protected[],
  seekers: ReadonlySet<string>,
): ProtectedGroup[] {
  const said = new Map(rows.map((row) => [row.participantId, row]));
  return ATTRIBUTES.flatMap((attribute) => {
    const groups = new Map<string, Set<string>>();
    for (const seeker of seekers) {
      const row = said.get(seeker);
      const value = (row && VALUES[attribute](row)) ?? "?";
      groups.set(value, (groups.get(value) ?? new Set()).add(seeker));
    }
    if (groups.size === 1 && groups.has("?")) return [];
    const withheld = withheldOf(groups);
    return [...groups].toSorted(byName).map(([value, people]) => ({
      attribute,
      value,
      people: withheld.has(value) ? null : people,
    }));
  });
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : 1;

/** The small groups; and, where they are together still too few, the next larger: a total would give them away. */
function withheldOf(groups: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const withheld = new Set<string>();
  let people = 0;
  for (const [value, { size }] of [...groups].toSorted((a, b) => a[1].size - b[1].size)) {
    if (
      size >= LEAST_PEOPLE &&
      (withheld.size === 0 || (withheld.size > 1 && people >= LEAST_PEOPLE))
    )
      break;
    withheld.add(value);
    people += size;
  }
  return withheld;
}
