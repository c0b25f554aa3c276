import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import type { Candidate } from "../../matching/browse.ts";
import type { FitWord } from "../../matching/glossary.ts";
import { cardsOf, type Card } from "../../profiles/cards.ts";
import { viewsOf } from "../../profiles/exposure.ts";
import { candidatesFor } from "./market.ts";
import { spread } from "./spread.ts";

/** Beyond this nobody reads on: search and filters narrow the list down. */
const LISTED = 200;

/** Somebody whom a host could take, as it reads of them. */
export interface HostCandidate extends Candidate {
  readonly card: Card;
  readonly broughtForward: boolean;
}

export interface HostListQuery {
  /** ISO date. */
  readonly on: string;
  /** Codes of those who were found and filtered; null: everybody. */
  readonly among: readonly string[] | null;
  /** Those of this affinity alone, and those who live so near. */
  readonly word?: FitWord | undefined;
  readonly withinKm?: number | undefined;
  readonly page: number;
  readonly pageSize: number;
}

export interface HostList {
  readonly items: readonly HostCandidate[];
  readonly total: number;
}

/**
 * A page of those whom a member's own places could take: the best fit first, with those whom few have looked at
 * brought forward.
 *
 * @returns null where there is no round yet
 */
export async function hostList(
  db: Service,
  actor: Part,
  query: HostListQuery,
): Promise<HostList | null> {
  const { programme, subject: host } = actor;
  const { on, among, page, pageSize } = query;
  const found = await candidatesFor(db, programme, on, { host, among, most: LISTED });
  if (found === null) return null;
  const wanted = found.filter((one) => isWanted(one, query));
  const ordered = await spreadOut(db, programme, wanted);
  const shown = ordered.slice((page - 1) * pageSize, page * pageSize);
  const cards = await db.as(actor, (tx) =>
    cardsOf(
      tx,
      programme,
      shown.map(({ item }) => item.seeker),
    ),
  );
  return {
    items: shown.flatMap(({ item, broughtForward }) => {
      const card = cards.get(item.seeker);
      return card === undefined ? [] : [{ ...item, card, broughtForward }];
    }),
    total: ordered.length,
  };
}

/** A distance that is not known is within none. */
const isWanted = (
  { word, withinKm }: Candidate,
  asked: Pick<HostListQuery, "word" | "withinKm">,
): boolean =>
  (asked.word === undefined || word === asked.word) &&
  (asked.withinKm === undefined || (withinKm !== null && withinKm <= asked.withinKm));

/** How often others were opened is counted and read in the service's name: hosts see no figures. */
async function spreadOut(db: Service, programme: string, found: readonly Candidate[]) {
  const views = await db.asSystem(programme, (tx) =>
    viewsOf(
      tx,
      programme,
      found.map(({ seeker }) => seeker),
    ),
  );
  return spread(found, ({ seeker }) => views.get(seeker) ?? 0);
}
