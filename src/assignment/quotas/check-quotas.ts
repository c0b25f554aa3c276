import type { Problem } from "../problem.ts";
import { ProblemError } from "../problem-error.ts";
import {
  type CountQuota,
  MOST_AMOUNT,
  MOST_DENOMINATOR,
  type Quota,
  type Quotas,
} from "./quotas.ts";

/** Refuses broken quotas by throwing a `ProblemError`; whether they can be held is not asked here. */
export function checkQuotas(problem: Problem, { list, amount }: Quotas): void {
  if (amount) {
    checkLength(amount.length, problem.place.length, "quotas.amount");
    for (const [a, value] of amount.entries()) checkWhole(value, MOST_AMOUNT, "quotas.amount", a);
  }
  for (const [q, quota] of list.entries()) checkQuota(problem, quota, `quotas[${q}]`);
}

function checkQuota(problem: Problem, quota: Quota, field: string): void {
  if (quota.kind === "budget") {
    checkWhole(quota.place, problem.places - 1, `${field}.place`, -1);
    if (quota.seekers) checkList(quota.seekers, problem.seekers, `${field}.seekers`);
    checkWhole(quota.most, Number.MAX_SAFE_INTEGER, `${field}.most`, -1);
    return;
  }
  checkList(quota.seekers, problem.seekers, `${field}.seekers`);
  if ("part" in quota) {
    checkLength(quota.part.length, problem.places, `${field}.part`);
    return;
  }
  checkList(quota.places, problem.places, `${field}.places`);
  checkBound(quota.bound, `${field}.bound`);
}

function checkBound(bound: CountQuota["bound"], field: string): void {
  if (typeof bound === "number") {
    checkWhole(bound, MOST_AMOUNT, field, -1);
    return;
  }
  checkWhole(bound.denominator - 1, MOST_DENOMINATOR - 1, `${field}.denominator`, -1);
  checkWhole(bound.numerator, bound.denominator, `${field}.numerator`, -1);
}

function checkList(members: Int32Array, size: number, field: string): void {
  for (const [k, member] of members.entries()) {
    checkWhole(member, size - 1, field, k);
    if (k > 0 && member <= members[k - 1]!) {
      throw new ProblemError("unsorted", field, k, `${member} after ${members[k - 1]}`);
    }
  }
}

function checkLength(found: number, expected: number, field: string): void {
  if (found === expected) return;
  throw new ProblemError("wrong-length", field, -1, `${found}, expected ${expected}`);
}

function checkWhole(value: number, most: number, field: string, index: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= most) return;
  throw new ProblemError("out-of-range", field, index, `${value}, expected 0 … ${most}`);
}
