import type { Stock, Use } from "../../matching/parties.ts";
import type { Facts } from "./facts.ts";

type NeedRow = Facts["needs"][number];
type ResourceRow = Facts["resources"][number];

export const useOf = (
  { amount, unit, neededFrom, neededTo }: NeedRow,
  kinds: readonly string[] | null,
): Use => ({ kinds, amount, unit, from: neededFrom, to: neededTo });

export const stockOf = ({ kind, amount, unit }: ResourceRow): Stock => ({ kind, amount, unit });
