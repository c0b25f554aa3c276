import { and, eq } from "drizzle-orm";
import type { Service } from "../access/service.ts";
import type { Part } from "../access/visitor.ts";
import { need } from "../db/tables/need.ts";
import { resource } from "../db/tables/resource.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { requireNeed } from "../profiles/needs.ts";
import { requireOrganisation } from "../profiles/organisations.ts";
import { requireResource } from "../profiles/resources.ts";
import { type Cells, readRowForm, type RowForm, saveRowForm } from "./row-form.ts";

/** What a member edits of its own organisation, by sheet, and the columns that are its to say. */
export const OWN_COLUMNS = {
  organisations: [
    "name",
    "about",
    "sector",
    "staff",
    "reachable_by_transit",
    "step_free",
    "contact",
    "email",
    "phone",
  ],
  resources: [
    "kind",
    "title",
    "description",
    "amount",
    "unit",
    "asks",
    "bands",
    "needs_licence",
    "exposures",
    "hosts",
    "from",
    "to",
    "price",
    "conditions",
  ],
  needs: ["kind", "title", "description", "essential"],
} as const;

export type OwnSheet = keyof typeof OWN_COLUMNS;

/** The column that says whose a row is. */
const OWNER = { organisations: null, resources: "giver", needs: "author" } as const;

/** One of a member's own rows, by its id; null for one that is to be added. */
export interface OwnRow {
  readonly sheet: OwnSheet;
  readonly id: string | null;
}

/** One of a member's rows to be edited; throws `notFound` for anybody else's. */
export async function readOwnRow(db: Service, actor: Part, row: OwnRow): Promise<RowForm> {
  await requireOwn(db, actor, row);
  return await readRowForm(db, { programme: actor.programme, ...row });
}

/**
 * Writes one of a member's own rows: the columns that are theirs to say; a new one is theirs and gets a code of its own.
 *
 * @throws InnestoError what `saveRowForm` throws, and `notFound` for anybody else's row
 */
export async function saveOwnRow(
  db: Service,
  actor: Part,
  row: OwnRow,
  { cells, ...said }: RowForm & { readonly today: string },
): Promise<void> {
  await requireOwn(db, actor, row);
  const own: readonly string[] = OWN_COLUMNS[row.sheet];
  const theirs = Object.fromEntries(Object.entries(cells).filter(([key]) => own.includes(key)));
  const whole = row.id === null ? { ...theirs, ...(await newKeys(db, actor, row.sheet)) } : theirs;
  await saveRowForm(db, { programme: actor.programme, ...row }, { cells: whole, ...said });
}

/** Reads the row as the member, and whose it is. */
async function requireOwn(db: Service, actor: Part, { sheet, id }: OwnRow): Promise<void> {
  if (actor.kind !== "member") throw notYours();
  if (id === null) return;
  const { programme, subject } = actor;
  const owner = await db.as(actor, (tx) => OWNER_OF[sheet](tx, programme, id));
  if (owner !== subject) throw notYours();
}

const OWNER_OF: Readonly<
  Record<OwnSheet, (tx: Transaction, programme: string, id: string) => Promise<string | null>>
> = {
  organisations: async (tx, programme, id) => (await requireOrganisation(tx, programme, id)).id,
  resources: async (tx, programme, id) => (await requireResource(tx, programme, id)).organisation,
  needs: async (tx, programme, id) => (await requireNeed(tx, programme, id)).organisation,
};

/** Whose a new row is, by the organisation's own code, and a code that says so: F01-1, F01-2, … */
async function newKeys(db: Service, actor: Part, sheet: OwnSheet): Promise<Cells> {
  const owner = OWNER[sheet];
  if (owner === null) throw notYours();
  const { cells } = await readRowForm(db, {
    programme: actor.programme,
    sheet: "organisations",
    id: actor.subject,
  });
  const code = cells["code"]!;
  const taken = await db.asSystem(actor.programme, (tx) => ownCodes(tx, actor, TABLES[owner]));
  const numbers = taken.map((one) => Number(one.slice(code.length + 1)) || 0);
  return { [owner]: code, code: `${code}-${Math.max(0, ...numbers) + 1}` };
}

const TABLES = { giver: resource, author: need } as const;

async function ownCodes(
  tx: Transaction,
  { programme, subject }: Part,
  table: typeof resource | typeof need,
): Promise<string[]> {
  const rows = await tx
    .select({ id: table.id, code: table.externalKey })
    .from(table)
    .where(and(eq(table.programmeId, programme), eq(table.organisationId, subject)));
  return rows.map(({ id, code }) => code ?? id);
}

const notYours = () =>
  new InnestoError("notFound", {
    it: "Tra ciò che è della vostra organizzazione non c'è.",
    en: "It is not among what is your organisation's.",
  });
