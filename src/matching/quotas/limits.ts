import type { Quotas } from "../../assignment/quotas/quotas.ts";

/** What a limit of numbers came from. */
export type LimitOrigin =
  | {
      readonly kind: "quota";
      readonly name: string;
      /** The place or group, as it is called, of a quota that counts in each of several. */
      readonly where: string | null;
      /** Its numbers are told to nobody. */
      readonly discreet?: boolean;
    }
  | { readonly kind: "budget"; readonly place: string };

/** Everything that does not nest, as numbers, with what is needed to come back to words. */
export interface Limits {
  readonly quotas: Quotas;
  /** Of each quota in the list. */
  readonly origins: readonly LimitOrigin[];
  /** Of the amounts' own unit, so many make the whole number 1: 0.01 where they stand in hundredths. */
  readonly unit: number;
}
