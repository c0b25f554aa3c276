import { signInNeeded, type Visitor } from "../../access/visitor.ts";
import { type Ctx, nothingHere } from "../visit.ts";

/** What a new programme begins with: a template of the service, or a programme that there is. */
export type Beginning =
  | { readonly template: string; readonly original?: undefined }
  | { readonly original: string; readonly template?: undefined };

/** The programmes that somebody may duplicate: those that they coordinate. */
export const ownProgrammes = ({ actors }: Visitor): readonly string[] =>
  actors.filter(({ kind }) => kind === "coordinator").map(({ programme }) => programme);

/**
 * Templates are for the technical administrator; a coordinator duplicates what they coordinate.
 *
 * @throws InnestoError `unauthorised` for nobody in particular, `notFound` for whoever may not
 */
export function requireFounder(c: Ctx, beginning?: Beginning): Visitor {
  const visitor = c.get("visitor");
  if (visitor.account === null) throw signInNeeded();
  const own = ownProgrammes(visitor);
  const original = beginning?.original;
  const copiesOwn = original === undefined ? own.length > 0 : own.includes(original);
  const mayBegin = visitor.operator || (copiesOwn && beginning?.template === undefined);
  if (!mayBegin) throw nothingHere();
  return visitor;
}
