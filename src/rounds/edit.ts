import type { Database } from "../db/client.ts";
import type { Transaction } from "../db/transaction.ts";
import { runTask } from "../compute/compute.ts";
import { InnestoError } from "../errors.ts";
import type { Policy } from "../matching/policy.ts";
import { refusalsOf } from "../matching/refusals.ts";
import { addDecision, addRevocation, type Maker, requireUndecided } from "./decide.ts";
import { standingDecisions } from "./decisions.ts";
import { barredPreview, brokenBy, pricedPreview } from "./edit/preview.ts";
import type { Edit, EditPreview } from "./edit/types.ts";
import { whyNotIn } from "./explain.ts";
import { type Frozen, gather, refuse } from "./freeze.ts";
import { marketOfPair } from "./market-of-pair.ts";
import { standingPairDecisions } from "./pair-decisions.ts";
import type { PolicyPatch } from "./policy-patch.ts";
import { requireRound } from "./rounds.ts";
import { runInForce } from "./runs.ts";

/**
 * What an edit would cost, who else would move and which rule it would break: on the data as they are now, by the
 * policy of the run in force, beside the decisions that stand. Both answers are solved and certified; nothing is
 * kept. Throws `invalid` or `infeasible` where the standing decisions themselves cannot be kept, `notFound` for a
 * party that is not in this round.
 */
export async function previewEdit(
  db: Database,
  programmeId: string,
  number: number,
  on: string,
  edit: Edit,
): Promise<EditPreview> {
  const { frozen, standing } = await db.asSystem(programmeId, async (tx) => {
    const round = await requireRound(tx, programmeId, number);
    const market = await marketOfPair(tx, programmeId, edit);
    const inForce = await runInForce(tx, programmeId, number, market);
    const patch = inForce.policyPatch as PolicyPatch | null;
    return {
      frozen: await gather(tx, round, { market, on, patch }),
      standing: await standingDecisions(tx, programmeId, number, market),
    };
  });
  refuse(frozen);
  const before = await runTask("matchMarket", frozen);
  if (before.result.status === "infeasible") throw unsolvable();
  const broken = brokenBy(edit, whyNotIn(frozen, before.solution, edit), frozen.policy);
  const edited: Frozen = { ...frozen, policy: policyWith(edit, frozen.policy, standing.pins) };
  const refusals = refusalsOf(edited.input, edited.policy);
  if (refusals.length > 0) return barredPreview(edit, broken, refusals);
  const after = await runTask("matchMarket", edited);
  return pricedPreview(edit, broken, frozen.input, before, after);
}

const unsolvable = () =>
  new InnestoError("infeasible", {
    it: "Con i blocchi e i numeri minimi di adesso non c'è soluzione: togline uno, poi riprova.",
    en: "With the pins and minimums as they are there is no solution: remove one, then try again.",
  });

/** The policy as the next run would have it with this edit. */
function policyWith(edit: Edit, policy: Policy, standing: Policy["pins"]): Policy {
  const { kind, seeker, place, overrides, words } = edit;
  if (kind === "forbid") return { ...policy, forbids: [...policy.forbids, { seeker, place }] };
  const isTakenBack = (pin: Policy["pins"][number]) =>
    kind === "move" && pin.seeker === seeker && standing.some((own) => own.place === pin.place);
  const pin = {
    seeker,
    place,
    ...(overrides !== undefined && { overrides: [...overrides], because: words ?? "" }),
  };
  return { ...policy, pins: [...policy.pins.filter((one) => !isTakenBack(one)), pin] };
}

/** Keeps an edit as decisions, for the round's next runs: all of it or nothing. Returns the codes of those made. */
export async function confirmEdit(
  db: Database,
  programmeId: string,
  number: number,
  { kind, ...pair }: Edit,
  by: Maker,
): Promise<string[]> {
  return await db.asSystem(programmeId, async (tx) => {
    await requireUndecided(tx, programmeId, number);
    const made = { ...pair, ...by, kind: kind === "forbid" ? kind : ("pin" as const) };
    const pins = kind === "move" ? await standingPinsOf(tx, programmeId, number, pair.seeker) : [];
    const ids: string[] = [];
    for (const pin of pins) ids.push(await addRevocation(tx, programmeId, pin, by));
    return [...ids, await addDecision(tx, programmeId, number, made)];
  });
}

async function standingPinsOf(
  tx: Transaction,
  programmeId: string,
  number: number,
  seeker: string,
): Promise<string[]> {
  const standing = await standingPairDecisions(tx, programmeId, number);
  return standing.filter((one) => one.kind === "pin" && one.seeker === seeker).map(({ id }) => id);
}
