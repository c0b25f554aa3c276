import { sql } from "drizzle-orm";
import type { CONTRACTS } from "../../db/tables/lists.ts";
import type { Transaction } from "../../db/transaction.ts";

/** Classes of how long hirings last, their extensions included; in whole months. */
const DURATION_CLASSES = ["under_6", "from_6", "from_12", "open_ended", "unknown"] as const;

/** After how many months from its start a collaboration is looked at. */
const LASTING_MONTHS = [6, 12] as const;

/** A count; null where it is so small (1 to 4) that the asker might recognise somebody in it, or would give such a one away. */
type Count = number | null;

export type ContractClass = (typeof CONTRACTS)[number] | "unknown";
export type DurationClass = (typeof DURATION_CLASSES)[number];

/** What came of a programme's collaborations, in counts; those whose people were erased are in it. */
export interface OutcomeNumbers {
  readonly hired: Count;
  readonly selfEmployed: Count;
  readonly byContract: readonly { readonly name: ContractClass; readonly n: Count }[];
  readonly byDuration: readonly { readonly name: DurationClass; readonly n: Count }[];
  /** Of the collaborations that began so long ago: how many were alive, or followed by work at the host, and how many not. */
  readonly lasting: readonly {
    readonly months: number;
    readonly alive: Count;
    readonly over: Count;
  }[];
  readonly initiatives: Count;
  readonly socialEnterprises: Count;
  readonly jobs: Count;
  readonly services: Count;
}

/**
 * @param today ISO date: what has lasted is reckoned up to it
 */
export async function outcomeNumbers(
  tx: Transaction,
  programmeId: string,
  today: string,
): Promise<OutcomeNumbers> {
  const rows = await tx.execute<{ list: string; name: string; n: Count }>(
    sql`select list, name, n from outcome_numbers(${programmeId}, ${today}::date)
      order by list, name`,
  );
  const of = (list: string) => rows.filter((row) => row.list === list);
  const one = (list: string, name: string): Count => {
    const found = of(list).find((row) => row.name === name);
    return found === undefined ? 0 : found.n;
  };
  return {
    hired: one("people", "hired"),
    selfEmployed: one("people", "self_employed"),
    byContract: of("contract").map(({ name, n }) => ({ name: name as ContractClass, n })),
    byDuration: of("duration").map(({ name, n }) => ({ name: name as DurationClass, n })),
    lasting: LASTING_MONTHS.map((months) => ({
      months,
      alive: one(`lasting ${months}`, "alive"),
      over: one(`lasting ${months}`, "over"),
    })),
    initiatives: one("born", "initiatives"),
    socialEnterprises: one("born", "social_enterprises"),
    jobs: one("born", "jobs"),
    services: one("born", "services"),
  };
}
