/** What is wrong with a broken problem: a closed list, for one table of messages outside. */
export type ProblemFault =
  | "wrong-length"
  | "wrong-size"
  | "not-finite"
  | "not-a-flag"
  | "out-of-range"
  | "unsorted"
  | "duplicate-arc"
  | "minimum-above-capacity"
  | "group-within-itself"
  | "pin-forbidden"
  | "two-pins"
  | "pins-above-capacity"
  | "gain-out-of-range"
  | "not-for-fair"
  | "not-for-stable"
  | "not-solved";

/** A broken call, as opposed to a problem without solution: names the field and the index in it. */
export class ProblemError extends Error {
  readonly fault: ProblemFault;
  readonly field: string;
  /** Index in the field's array, or −1 when the field is no array. */
  readonly index: number;

  constructor(fault: ProblemFault, field: string, index: number, found: string) {
    super(`${field}${index < 0 ? "" : `[${index}]`}: ${fault}: ${found}`);
    this.name = "ProblemError";
    this.fault = fault;
    this.field = field;
    this.index = index;
  }
}
