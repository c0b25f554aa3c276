/** One comune of Italy. */
export type Comune = {
  /** ISTAT code: six digits, the first three its province's. */
  readonly code: string;
  readonly name: string;
  /** Car plate of the province: "MN". */
  readonly province: string;
  /** Postal code, five digits; of a city with many, the first. */
  readonly cap: string;
  /** The last postal code of a city with many. */
  readonly capLast?: string;
  /** Centre of the town, degrees north and east (WGS 84), four decimals. */
  readonly lat: number;
  readonly lng: number;
  /** Names that lead here besides its own: former comuni, names in another language. */
  readonly also: readonly string[];
};

/** Does this postal code belong to the comune? */
export function hasCap(comune: Comune, cap: string): boolean {
  return cap >= comune.cap && cap <= (comune.capLast ?? comune.cap);
}
