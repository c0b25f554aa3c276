import { and, eq } from "drizzle-orm";
import { requireUnchanged } from "../../access/seen.ts";
import type { Service } from "../../access/service.ts";
import { organisation, partnership } from "../../db/tables/organisation.ts";
import type { Transaction } from "../../db/transaction.ts";
import { InnestoError } from "../../errors.ts";
import { listPartners, type Partner } from "./partners.ts";
import { type PartnerRole, roleId } from "./roles.ts";

/** From when to when, as ISO dates; null: not known, and not ended. */
export interface Term {
  readonly since: string | null;
  readonly until: string | null;
}

/** One organisation in one role; throws `notFound`. */
export async function requireRole(
  tx: Transaction,
  programmeId: string,
  id: string,
): Promise<Partner> {
  const found = (await listPartners(tx, programmeId)).find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new InnestoError("notFound", {
    it: `Nel partenariato non c'è «${id}».`,
    en: `There is no "${id}" in the partnership.`,
  });
}

/**
 * Gives an organisation a role.
 *
 * @throws InnestoError `invalid` for days that run backwards, `conflict` where it has, or had, that role already, and where
 *   another leads or coordinates meanwhile; `notFound` for an organisation that is none
 */
export async function addRole(
  db: Service,
  programmeId: string,
  said: Term & { readonly organisation: string; readonly role: PartnerRole },
): Promise<void> {
  refuseBackwards(said);
  const { organisation: organisationId, role, since, until } = said;
  await db.asSystem(programmeId, async (tx) => {
    await requireOrganisation(tx, programmeId, organisationId);
    const id = roleId(organisationId, role);
    const present = await listPartners(tx, programmeId);
    if (present.some((one) => one.id === id)) throw hasItAlready();
    refuseSecond(present, { id, role, since, until });
    await tx.insert(partnership).values({ programmeId, id, organisationId, role, since, until });
  });
}

/**
 * Sets from when to when a role is held: an end ends it. `seen`: the role as it was read, by `seenAs`.
 *
 * @throws InnestoError as `addRole`, and `conflict` where it has changed since
 */
export async function changeRole(
  db: Service,
  programmeId: string,
  id: string,
  { since, until }: Term,
  seen: string,
): Promise<void> {
  refuseBackwards({ since, until });
  await db.asSystem(programmeId, async (tx) => {
    await tx.select().from(partnership).where(keyed(programmeId, id)).for("update");
    const { role } = await requireSeen(tx, programmeId, id, seen);
    refuseSecond(await listPartners(tx, programmeId), { id, role, since, until });
    await tx.update(partnership).set({ since, until }).where(keyed(programmeId, id));
  });
}

/** Takes out a role that was written by mistake; one that came to its end is ended instead. */
export const removeRole = (
  db: Service,
  programmeId: string,
  id: string,
  seen: string,
): Promise<void> =>
  db.asSystem(programmeId, async (tx) => {
    await requireSeen(tx, programmeId, id, seen);
    await tx.delete(partnership).where(keyed(programmeId, id));
  });

async function requireSeen(tx: Transaction, programmeId: string, id: string, seen: string) {
  const present = await requireRole(tx, programmeId, id);
  requireUnchanged(present, seen);
  return present;
}

const keyed = (programmeId: string, id: string) =>
  and(eq(partnership.programmeId, programmeId), eq(partnership.id, id));

async function requireOrganisation(tx: Transaction, programmeId: string, id: string) {
  const [found] = await tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.programmeId, programmeId), eq(organisation.id, id)));
  if (found !== undefined) return;
  throw new InnestoError("notFound", {
    it: `Il progetto non ha un'organizzazione «${id}».`,
    en: `The programme has no organisation "${id}".`,
  });
}

/** Of these there is one at a time. */
const ALONE: ReadonlySet<PartnerRole> = new Set(["lead", "executive_coordinator"]);

function refuseSecond(
  present: readonly Partner[],
  wanted: Term & { readonly id: string; readonly role: PartnerRole },
): void {
  if (!ALONE.has(wanted.role)) return;
  const other = present.find(
    (one) => one.role === wanted.role && one.id !== wanted.id && areTogether(one, wanted),
  );
  if (other === undefined) return;
  throw new InnestoError("conflict", {
    it: `Questo ruolo è di una sola organizzazione alla volta, e in quel periodo ce l'ha ${other.name}: prima scrivi quando finisce.`,
    en: `One organisation at a time has this role, and ${other.name} has it then: first say when that ends.`,
  });
}

const areTogether = (a: Term, b: Term): boolean =>
  (a.since ?? "") <= (b.until ?? "~") && (b.since ?? "") <= (a.until ?? "~");

function refuseBackwards({ since, until }: Term): void {
  if (since === null || until === null || since <= until) return;
  throw new InnestoError("invalid", {
    it: "Il ruolo finisce prima di cominciare: correggi una delle due date.",
    en: "The role ends before it begins: correct one of the two dates.",
  });
}

const hasItAlready = () =>
  new InnestoError("conflict", {
    it: "L'organizzazione ha già questo ruolo, o l'ha avuto: apri quella riga e cambiane le date.",
    en: "The organisation has this role already, or has had it: open that row and change its dates.",
  });
