/** From a day, or from the beginning, to a day, both within: `YYYY-MM-DD`. */
export interface Period {
  readonly from: string | null;
  readonly to: string;
}
