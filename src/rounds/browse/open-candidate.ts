import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import type { Candidate } from "../../matching/browse.ts";
import type { Card } from "../../profiles/cards.ts";
import { countView } from "../../profiles/exposure.ts";
import { requireCard } from "../../profiles/preferences/host-choices.ts";
import { candidatesFor } from "./market.ts";

export interface OpenedCandidate {
  readonly card: Card;
  /** Null where none of the member's places may take the person, or no round was opened yet. */
  readonly candidate: Candidate | null;
}

/**
 * Opens what somebody brings for a member, and counts that it was looked at.
 *
 * @param on ISO date
 * @throws InnestoError `notFound` for somebody whom the member may not see
 */
export async function openCandidate(
  db: Service,
  actor: Part,
  { id, on }: { readonly id: string; readonly on: string },
): Promise<OpenedCandidate> {
  const { programme, subject: host } = actor;
  const card = await requireCard(db, actor, id);
  await db.asSystem(programme, (tx) => countView(tx, programme, id));
  const found = await candidatesFor(db, programme, on, { host, among: [id], most: 1 });
  return { card, candidate: found?.[0] ?? null };
}
