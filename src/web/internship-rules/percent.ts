/** Whole numbers whose Italian article is elided: l'8, l'11, from l'80 to l'89. */
const ELIDED: ReadonlySet<number> = new Set([
  8,
  11,
  ...Array.from({ length: 10 }, (_, n) => 80 + n),
]);

/** A share in [0, 1] with its article, as both languages say it: «l'80 %», «il 10 %». */
export function percentOf(share: number): { readonly it: string; readonly en: string } {
  const whole = Math.round(share * 100);
  return { it: `${ELIDED.has(whole) ? "l'" : "il "}${whole} %`, en: `${whole} %` };
}
