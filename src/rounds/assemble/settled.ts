import type { Stock, Use } from "../../matching/parties.ts";
import { hasRoom } from "../../matching/stocks.ts";
import type { Facts } from "./facts.ts";
import { groupBy } from "./group.ts";
import type { NeedFacts } from "./need-facts.ts";
import { stockOf, useOf } from "./use.ts";

/** A need that is met already, and by what. */
export interface Settled {
  readonly need: string;
  readonly resource: string;
  /** `agreed`: the giver's final yes; `host`: whoever hosts the idea gives it, as the published proposal says. */
  readonly how: "agreed" | "host";
}

/** Who hosts an idea: collaborations under way, and what the published incubation of this round has put forward. */
export function hostsOfIdeas(facts: Facts, { hosted }: NeedFacts): Map<string, string[]> {
  const ideaOf = ideasOfPeople(facts);
  const giverOf = giversOf(facts);
  const pairs = [
    ...facts.underWay.map((row) => ({
      idea: row.ideaId ?? ideaOf.get(row.participantId ?? "") ?? null,
      host: row.organisationId,
    })),
    ...hosted.map(({ participantId, resourceId }) => ({
      idea: ideaOf.get(participantId ?? "") ?? null,
      host: giverOf.get(resourceId ?? "") ?? "",
    })),
  ];
  const hosts = groupBy(pairs, ({ idea }) => idea);
  return new Map([...hosts].map(([idea, rows]) => [idea, [...new Set(rows.map((r) => r.host))]]));
}

/**
 * The needs that are closed: those that somebody has agreed to meet, and those that the host of the idea meets by the
 * very words of the published proposal, as far as its resources go; the essential ones first.
 */
export function settledNeeds(facts: Facts, more: NeedFacts): Settled[] {
  const resources = new Map(facts.resources.map((row) => [row.id, row]));
  const needs = new Map(facts.needs.map((row) => [row.id, row]));
  const settled: Settled[] = [];
  const taken = new Map<string, Use[]>();
  const settle = (need: string, resource: string, how: Settled["how"]) => {
    settled.push({ need, resource, how });
    taken.set(resource, [...(taken.get(resource) ?? []), useOf(needs.get(need)!, null)]);
  };
  for (const { needId, resourceId } of more.agreed) settle(needId!, resourceId!, "agreed");
  const closed = new Set(settled.map(({ need }) => need));
  for (const { need, resource } of promisedByHosts(facts, more)) {
    const stock: Stock = stockOf(resources.get(resource)!);
    const use = useOf(needs.get(need)!, null);
    if (closed.has(need) || !hasRoom(stock, taken.get(resource) ?? [], use)) continue;
    settle(need, resource, "host");
    closed.add(need);
  }
  return settled;
}

/** Needs of ideas, and resources of their hosts, that a published proposal names together. */
function promisedByHosts(facts: Facts, { hosted }: NeedFacts) {
  const ideaOf = ideasOfPeople(facts);
  const giverOf = giversOf(facts);
  const promised = hosted.flatMap(({ participantId, resourceId, meets }) => {
    const idea = ideaOf.get(participantId ?? "");
    const host = giverOf.get(resourceId ?? "");
    return meets.flatMap(({ seeker, place }) => {
      const need = facts.needs.find((row) => row.ideaId === idea && row.title === seeker);
      const resource = facts.resources.find(
        (row) => row.kind !== "seat" && giverOf.get(row.id) === host && row.title === place,
      );
      if (idea === undefined || need === undefined || resource === undefined) return [];
      return [{ need: need.id, resource: resource.id, essential: need.essential }];
    });
  });
  return promised.toSorted(
    (a, b) => Number(b.essential) - Number(a.essential) || (a.need < b.need ? -1 : 1),
  );
}

const giversOf = ({ resources }: Facts): ReadonlyMap<string, string> =>
  new Map(resources.map((row) => [row.id, row.organisationId ?? row.hubId ?? row.id]));

const ideasOfPeople = ({ members }: Facts): ReadonlyMap<string, string> =>
  new Map(
    members
      .filter(({ participantId }) => participantId !== null)
      .toReversed()
      .map(({ participantId, ideaId }) => [participantId!, ideaId]),
  );
