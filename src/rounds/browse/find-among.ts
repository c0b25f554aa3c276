import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { membersOfIdeas, seekersAtHub } from "../../profiles/cards.ts";
import { findProfiles } from "../../profiles/search/find.ts";

/** As many as a search looks through for one page of cards. */
const HITS = 100;

export interface Narrowing {
  readonly words?: string | undefined;
  /** A hub's id. */
  readonly hub?: string | undefined;
}

/** Codes of those whom words and filters leave, as a member may find them; null where nothing was asked. */
export async function findAmong(
  db: Service,
  actor: Part,
  modelsFolder: string,
  { words, hub }: Narrowing,
): Promise<readonly string[] | null> {
  const sets: (readonly string[])[] = [];
  if (words !== undefined) sets.push(await found(db, actor, modelsFolder, words));
  if (hub !== undefined)
    sets.push(await db.as(actor, (tx) => seekersAtHub(tx, actor.programme, hub)));
  if (sets.length === 0) return null;
  return sets.reduce((left, right) => left.filter((id) => right.includes(id)));
}

async function found(
  db: Service,
  actor: Part,
  modelsFolder: string,
  words: string,
): Promise<readonly string[]> {
  const { programme } = actor;
  const { items } = await findProfiles((work) => db.as(actor, work), modelsFolder, {
    programme,
    words,
    kinds: ["idea", "participant"],
    limit: HITS,
  });
  const ids = (kind: string) => items.flatMap((hit) => (hit.kind === kind ? [hit.id] : []));
  const teams = await db.as(actor, (tx) => membersOfIdeas(tx, programme, ids("idea")));
  return [...new Set([...ids("participant"), ...[...teams.values()].flat()])];
}
