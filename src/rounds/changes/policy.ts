import { isDeepStrictEqual } from "node:util";
import type { Policy } from "../../matching/policy.ts";
import type { InputChange } from "./change.ts";

/** Pins and forbids are told pair by pair, elsewhere. */
const ELSEWHERE: ReadonlySet<string> = new Set(["pins", "forbids"]);

/** Which fields of the policy are otherwise, one change each: «weights.proximity: 2 → 4». */
export const policyChanges = (before: Policy, after: Policy): InputChange[] =>
  fieldChanges("", before, after).map(({ path, was, is }) => ({
    kind: "policy",
    seeker: null,
    place: null,
    aspects: [path],
    sentence: {
      it: `Criteri: ${path} passa da ${shown(was)} a ${shown(is)}.`,
      en: `Policy: ${path} goes from ${shown(was)} to ${shown(is)}.`,
    },
  }));

interface FieldChange {
  readonly path: string;
  readonly was: unknown;
  readonly is: unknown;
}

function fieldChanges(path: string, was: unknown, is: unknown): FieldChange[] {
  if (isDeepStrictEqual(was, is)) return [];
  if (!isRecord(was) || !isRecord(is)) return [{ path, was, is }];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names
    .filter((name) => path !== "" || !ELSEWHERE.has(name))
    .flatMap((name) => fieldChanges(path === "" ? name : `${path}.${name}`, was[name], is[name]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => JSON.stringify(value) ?? "—";
