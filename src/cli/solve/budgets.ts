import { MOST_AMOUNT, type BudgetQuota } from "../../assignment/quotas/quotas.ts";
import { both, type Faults } from "./faults.ts";
import type { Encoded } from "./encode.ts";
import type { Parties } from "./parties.ts";
import type { Scores } from "./scores.ts";

/** Budgets as the engine takes them: whole numbers, in the decimal unit of the finest amount. */
export interface Budgets {
  readonly list: readonly BudgetQuota[];
  /** Per arc; 0 at places without a budget, where nothing is counted. */
  readonly amount: Float64Array;
  readonly unit: number;
}

interface Read {
  readonly encoded: Encoded;
  readonly scores: Scores;
  readonly places: Parties;
  readonly faults: Faults;
}

/** Null where no place has a budget: then amounts say nothing. */
export function budgetsOf({ encoded, scores, places, faults }: Read): Budgets | null {
  const budget = Array.from(encoded.places.order, (index) => places.budget[index]!);
  if (budget.every((most) => most === Infinity)) return null;
  const { place } = encoded.problem;
  const taken = (arc: number) =>
    budget[place[arc]!] === Infinity ? 0 : (scores.amount?.[encoded.pair[arc]!] ?? 1);
  let decimals = 0;
  for (const arc of place.keys()) decimals = Math.max(decimals, decimalsOf(taken(arc)));
  const amount = new Float64Array(place.length);
  for (const arc of place.keys()) {
    const whole = wholeIn(taken(arc), decimals);
    amount[arc] = whole;
    if (whole > MOST_AMOUNT) faultFine(scores, encoded.pair[arc]!, decimals, faults);
  }
  const list = budget.flatMap((most, p): BudgetQuota[] =>
    most === Infinity ? [] : [{ kind: "budget", place: p, most: wholeIn(most, decimals) }],
  );
  return { list, amount, unit: 10 ** -decimals };
}

/** How many digits a number has after the point, as it is written shortest. */
function decimalsOf(value: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits!.split(".")[1]?.length ?? 0) - Number(exponent));
}

/** In units of so many decimals, rounded down: of a budget, what is finer than any amount cannot be used. */
function wholeIn(value: number, decimals: number): number {
  const own = decimalsOf(value);
  const whole = Math.round(value * 10 ** own);
  const scaled =
    own > decimals ? Math.floor(whole / 10 ** (own - decimals)) : whole * 10 ** (decimals - own);
  return Math.min(scaled, Number.MAX_SAFE_INTEGER);
}

function faultFine({ file, row }: Scores, pair: number, decimals: number, faults: Faults): void {
  faults.add(
    { file, row: row[pair]!, column: "amount" },
    both(
      `una quantità troppo grande accanto ad altre con ${decimals} decimali`,
      `an amount too great beside others with ${decimals} decimals`,
    ),
    both(
      `quantità fino a ${MOST_AMOUNT} volte la più fine`,
      `amounts of at most ${MOST_AMOUNT} times the finest`,
    ),
    both("Arrotondare le quantità.", "Round the amounts."),
  );
}
