const COLLATOR = new Intl.Collator("en", { numeric: true });

/** Codes in the order that people expect: P2 before P10. */
export const byCode = (a: string, b: string): number =>
  COLLATOR.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
