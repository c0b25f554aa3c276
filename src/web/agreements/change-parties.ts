import { z } from "zod";
import {
  addParty,
  dropParty,
  endAgreement,
  signAgreement,
  type Signing,
} from "../../programmes/agreements/sign.ts";
import type { WebDeps } from "../deps.ts";
import { refusalOf } from "../kit/refusal.tsx";
import { requireForm } from "../kit/require-form.ts";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx } from "../visit.ts";
import { agreementPage } from "./agreement-page.tsx";
import { SIGNATURE_FIELD } from "./parties.tsx";

const seen = z.string().max(100);
const day = z.union([z.literal("").transform(() => null), z.iso.date()]);
const LONGEST_CODE = 100;

const signatures = z
  .object({ seen })
  .catchall(day)
  .refine((sent) =>
    Object.keys(sent).every((name) => name === "seen" || name.startsWith(SIGNATURE_FIELD)),
  );
const party = z.strictObject({ seen, organisation: z.string().min(1).max(LONGEST_CODE) });
const ending = z.strictObject({ expiresOn: day });

export async function postSignatures(c: Ctx, deps: WebDeps) {
  const { seen: read, ...days } = await requireForm(c, signatures);
  const signed = new Map(
    Object.entries(days).map(([name, on]) => [name.slice(SIGNATURE_FIELD.length), on]),
  );
  return await changed(c, deps, "firme", (db, one) =>
    signAgreement(db, { ...one, seen: read }, signed),
  );
}

export async function postNewParty(c: Ctx, deps: WebDeps) {
  const { seen: read, organisation } = await requireForm(c, party);
  return await changed(c, deps, "salvato", (db, one) =>
    addParty(db, { ...one, seen: read }, organisation),
  );
}

export async function postNoParty(c: Ctx, deps: WebDeps) {
  const { seen: read, organisation } = await requireForm(c, party);
  return await changed(c, deps, "salvato", (db, one) =>
    dropParty(db, { ...one, seen: read }, organisation),
  );
}

export async function postEnd(c: Ctx, deps: WebDeps) {
  const { expiresOn } = await requireForm(c, ending);
  return await changed(c, deps, "salvato", (db, one) => endAgreement(db, one, expiresOn));
}

/** Changes the agreement of the address and shows it again; what is refused is told above it. */
export async function changed(
  c: Ctx,
  deps: WebDeps,
  done: string,
  change: (db: WebDeps["db"], one: Omit<Signing, "seen">) => Promise<void>,
) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const id = c.req.param("agreement")!;
  const one = { programme: actor.programme, id, today: deps.today() };
  const refused = await refusalOf(() => change(db, one));
  if (refused !== null) return await agreementPage(c, deps, refused);
  return c.redirect(`${inProgramme(actor, "accordi", id)}?fatto=${done}`, 303);
}
