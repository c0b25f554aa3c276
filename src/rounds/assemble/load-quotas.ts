import { hub, hubOrganisation } from "../../db/tables/hub.ts";
import { ideaMember } from "../../db/tables/idea.ts";
import { organisation } from "../../db/tables/organisation.ts";
import {
  eligibility,
  employmentStatus,
  participant,
  participantProtected,
} from "../../db/tables/participant.ts";
import { resource } from "../../db/tables/resource.ts";
import type { Transaction } from "../../db/transaction.ts";
import type { MatchInput } from "../../matching/parties.ts";
import type { PolicyQuota } from "../../matching/quotas/policy-schema.ts";
import type { RoundQuota } from "../../matching/quotas/round-quotas.ts";
import { rowsOf } from "./facts.ts";
import { hubsOf } from "./places.ts";
import { peopleOf } from "./quota-people.ts";
import { quotasOf } from "./quotas.ts";

/** The one reading of protected attributes: what leaves it is who is counted, under which name and where. */
export async function loadQuotas(
  tx: Transaction,
  programmeId: string,
  quotas: readonly PolicyQuota[],
  { seekers, places }: Pick<MatchInput, "seekers" | "places">,
): Promise<RoundQuota[]> {
  if (quotas.length === 0) return [];
  const people = await rowsOf(tx, participant, programmeId, [participant.id]);
  const here = new Set(seekers.map(({ id }) => id));
  const hubs = await rowsOf(tx, hub, programmeId, [hub.id]);
  const accompanied = await rowsOf(tx, hubOrganisation, programmeId, [hubOrganisation.hubId]);
  const resources = await rowsOf(tx, resource, programmeId, [resource.id]);
  const organisations = await rowsOf(tx, organisation, programmeId, [organisation.id]);
  const hubOf = hubsOf({ hubs, accompanied });
  const byId = new Map(resources.map((row) => [row.id, row]));
  const sectors = new Map(organisations.map(({ id, sector }) => [id, sector]));
  const found = peopleOf({
    ids: people.map(({ id }) => id),
    protectedOnes: await rowsOf(tx, participantProtected, programmeId, []),
    statuses: await rowsOf(tx, employmentStatus, programmeId, [employmentStatus.since]),
    eligibilities: await rowsOf(tx, eligibility, programmeId, [eligibility.measureId]),
    members: await rowsOf(tx, ideaMember, programmeId, [ideaMember.position]),
  });
  const ground = {
    places,
    hubOf: ({ id }: { readonly id: string }) => hubOf(byId.get(id)!),
    sectorOf: ({ hostId }: { readonly hostId: string }) => sectors.get(hostId) ?? null,
  };
  return quotasOf(quotas, found, ground).map((quota) => ({
    ...quota,
    seekers: quota.seekers.filter((id) => here.has(id)),
  }));
}
