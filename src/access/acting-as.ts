import type { Actor } from "../db/actor.ts";
import { InnestoError } from "../errors.ts";
import type { Service } from "./service.ts";

/**
 * The database as somebody who asks may use it: what the rooms' verbs do in the service's name is done in the
 * asker's, under the same row-level security as a reading. Only a coordinator has verbs that reach a whole programme.
 *
 * @throws InnestoError `forbidden` from `asSystem`, for whoever does not coordinate that programme
 */
export function actingAs(db: Service, actor: Actor): Service {
  return {
    ...db,
    asSystem: async (programme, work) => {
      requireCoordinator(actor, programme);
      return await db.as(actor, work);
    },
  };
}

/** @throws InnestoError `forbidden` for whoever does not coordinate the programme */
export function requireCoordinator(actor: Actor, programme: string | null): void {
  if (actor.kind !== "coordinator" || actor.programme !== programme) throw notYours();
}

const notYours = (): InnestoError =>
  new InnestoError("forbidden", {
    it: "Questo lo può fare solo il coordinamento del progetto.",
    en: "Only the programme's coordination can do this.",
  });
