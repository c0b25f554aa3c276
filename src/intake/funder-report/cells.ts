import { formatNumber } from "../kinds/number.ts";

/** A number as a cell; nothing for none. */
export const numberCell = (n: number | null): string => (n === null ? "" : formatNumber(n));
