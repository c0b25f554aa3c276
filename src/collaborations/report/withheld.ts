import { type CountedIndicator, SEXES, type Sex } from "./count.ts";

/** Below this many people a figure would speak of single persons. */
const LEAST_PEOPLE = 5;

const tells = (n: number): boolean => n > 0 && n < LEAST_PEOPLE;

/**
 * The codes of the indicators whose figures whoever is not the coordination does not read: those of few people, those of
 * all but few, and in a family so many more that none follows by subtraction.
 */
export function withheldCodes(counted: readonly CountedIndicator[]): ReadonlySet<string> {
  const ofPeople = counted.filter(({ indicator }) => indicator.counts === "people");
  const all = Math.max(0, ...ofPeople.map(({ n }) => n));
  const byCode = new Map(ofPeople.map(({ indicator, n }) => [indicator.code, n]));
  const withheld = new Set(
    ofPeople.flatMap(({ indicator: { code, within, family }, n }) => {
      const whole = within === undefined ? all : (byCode.get(within) ?? all);
      const isFew = tells(n) || (family === undefined && tells(whole - n));
      return isFew ? [code] : [];
    }),
  );
  const families = new Set(ofPeople.flatMap(({ indicator: { family } }) => family ?? []));
  for (const family of families)
    withholdMore(
      ofPeople.filter(({ indicator }) => indicator.family === family),
      all,
      withheld,
    );
  return withheld;
}

/** What a family leaves out, and what of it is withheld, must together be nobody or enough. */
function withholdMore(
  family: readonly CountedIndicator[],
  all: number,
  withheld: Set<string>,
): void {
  const isShown = ({ indicator }: CountedIndicator) => !withheld.has(indicator.code);
  for (const next of family.toSorted((a, b) => a.n - b.n)) {
    const shown = family.filter(isShown).reduce((sum, { n }) => sum + n, 0);
    if (!tells(all - shown)) return;
    if (isShown(next) && next.n > 0) withheld.add(next.indicator.code);
  }
}

/**
 * The codes whose figures by sex may be told: of shown ones, none of whose figures is small, nor what it leaves of
 * everybody; and in a family all or none, as what they leave together must be nobody or enough.
 */
export function toldBySex(
  counted: readonly CountedIndicator[],
  withheld: ReadonlySet<string>,
): ReadonlySet<string> {
  const everybody = counted.find(({ bySex }) => bySex !== null);
  const shown = counted.filter(({ indicator }) => !withheld.has(indicator.code));
  const told = shown.filter(
    (one) => one.bySex !== null && SEXES.every((sex) => isSafe([one], everybody, sex)),
  );
  const inFamily = (one: CountedIndicator) =>
    told.filter(({ indicator: { family } }) => family === one.indicator.family);
  return new Set(
    told
      .filter(
        (one) =>
          one.indicator.family === undefined ||
          SEXES.every((sex) => isSafe(inFamily(one), everybody, sex)),
      )
      .map(({ indicator }) => indicator.code),
  );
}

/** Whether neither a figure by sex nor what they all leave of everybody's tells of few. */
function isSafe(
  told: readonly CountedIndicator[],
  everybody: CountedIndicator | undefined,
  sex: Sex,
): boolean {
  const figures = told.map(({ bySex }) => bySex?.[sex] ?? 0);
  const whole = everybody?.bySex?.[sex] ?? 0;
  return !figures.some(tells) && !tells(whole - figures.reduce((sum, n) => sum + n, 0));
}
