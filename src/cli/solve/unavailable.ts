import { both, type Faults, quote } from "./faults.ts";

/*
 * What the files can say and this version does not solve: refused by name, never passed over.
 */

type Cell = { readonly file: string; readonly row: number; readonly column: string };

export function refuseAmount(amount: string, cell: Cell, faults: Faults): void {
  faults.addUnavailable(
    cell,
    both(`una quantità (amount) di ${quote(amount)}`, `an amount of ${quote(amount)}`),
    both("lasciare vuota la colonna «amount»", "leave the column «amount» empty"),
  );
}

export function refuseBudget(budget: string, cell: Cell, faults: Faults): void {
  faults.addUnavailable(
    cell,
    both(`un limite di spesa (budget) di ${quote(budget)}`, `a budget of ${quote(budget)}`),
    both("lasciare vuota la colonna «budget»", "leave the column «budget» empty"),
  );
}

/** The document without its quotas, which are refused unless there are none. */
export function withoutQuotas(file: string, document: unknown, faults: Faults): unknown {
  if (typeof document !== "object" || document === null || !("quotas" in document)) return document;
  const { quotas, ...rest } = document;
  if (!Array.isArray(quotas) || quotas.length > 0)
    faults.addUnavailable(
      { file, path: "quotas" },
      both("delle riserve di posti", "quotas"),
      both("togliere «quotas»", "remove «quotas»"),
    );
  return rest;
}
