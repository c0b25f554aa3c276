/**
 * Criteria and their parts are kept as multiples of 2^-24: single precision holds each of them exactly in [0, 1], and
 * double precision their sums up to 2^29 terms. So no mean depends on the order in which it was added up.
 */
const STEPS = 2 ** 24;

/** The nearest multiple of 2^-24. */
export const fixed = (value: number): number => Math.round(value * STEPS) / STEPS;
