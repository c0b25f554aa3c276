import type { Page, PageRequest } from "../../access/page.ts";
import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { type Bilingual, verbatim } from "../../errors.ts";
import { SOUL_WORDS } from "../../intake/dictionaries/organisations.ts";
import { STAGE_WORDS } from "../../intake/dictionaries/pairs.ts";
import { PARTICIPANT_KIND_WORDS } from "../../intake/dictionaries/people.ts";
import { type Ctx, speaker } from "../visit.ts";
import type { SheetId } from "../../intake/sheet.ts";
import { listIdeas } from "../../profiles/ideas.ts";
import { firstNames } from "../../profiles/names.ts";
import { listNeeds } from "../../profiles/needs.ts";
import { listOrganisations } from "../../profiles/organisations.ts";
import { listParticipants } from "../../profiles/participants.ts";
import { termWords } from "../../programmes/vocabulary.ts";
import { listResources } from "../../profiles/resources.ts";
import { resourceKindWord } from "../kit/resource-kinds.ts";
import { sheetWord } from "../kit/sheet-word.ts";
import type { TableRow } from "../rows/row-table.tsx";
import { PEOPLE } from "./words.ts";

/** One kind of row as the coordination lists it. */
export interface RowList {
  readonly sheet: SheetId;
  /** Titles of the columns, the code first. */
  readonly headers: readonly Bilingual[];
  readonly read: (c: Ctx, db: Service, actor: Part, page: PageRequest) => Promise<Page<TableRow>>;
}

const rowsOf = <T>({ items, next }: Page<T>, row: (item: T) => TableRow): Page<TableRow> => ({
  items: items.map(row),
  next,
});

/** What the service does not know of somebody is no word. */
const said = (...cells: readonly (string | number | null | undefined)[]) =>
  cells.map((cell) => cell ?? "–");

export const LISTS: readonly RowList[] = [
  {
    sheet: "participants",
    headers: [PEOPLE.code, PEOPLE.name, PEOPLE.part, PEOPLE.hub, PEOPLE.comune],
    read: (c, db, actor, page) =>
      db.as(actor, async (tx) => {
        const people = await listParticipants(tx, actor.programme, page);
        const names = await firstNames(tx, actor.programme);
        return rowsOf(people, ({ id, kind, hub, comune }) => ({
          id,
          cells: said(names.get(id), sheetWord(c, PARTICIPANT_KIND_WORDS, kind), hub, comune),
        }));
      }),
  },
  {
    sheet: "ideas",
    headers: [PEOPLE.code, PEOPLE.titled, PEOPLE.stage, PEOPLE.hub],
    read: (c, db, actor, page) =>
      db.as(actor, async (tx) =>
        rowsOf(await listIdeas(tx, actor.programme, page), ({ id, title, stage, hub }) => ({
          id,
          cells: said(title, stage && sheetWord(c, STAGE_WORDS, stage), hub),
        })),
      ),
  },
  {
    sheet: "organisations",
    headers: [PEOPLE.code, PEOPLE.name, PEOPLE.soul, PEOPLE.sector, PEOPLE.comune],
    read: (c, db, actor, page) =>
      db.as(actor, async (tx) =>
        rowsOf(await listOrganisations(tx, actor.programme, page), (one) => ({
          id: one.id,
          cells: said(one.name, sheetWord(c, SOUL_WORDS, one.soul), one.sector, one.comune),
        })),
      ),
  },
  {
    sheet: "resources",
    headers: [PEOPLE.code, PEOPLE.titled, PEOPLE.part, PEOPLE.giver, PEOPLE.seats],
    read: (c, db, actor, page) =>
      db.as(actor, async (tx) => {
        const kinds = await termWords(tx, actor.programme, "resource_kind");
        return rowsOf(await listResources(tx, actor.programme, page), (one) => ({
          id: one.id,
          cells: said(
            one.title,
            resourceKindWord(c, kinds, one.kind),
            one.organisation ?? one.hub ?? one.participant,
            one.seat?.capacity,
          ),
        }));
      }),
  },
  {
    sheet: "needs",
    headers: [PEOPLE.code, PEOPLE.titled, PEOPLE.part, PEOPLE.giver],
    read: (c, db, actor, page) =>
      db.as(actor, async (tx) => {
        const kinds = await termWords(tx, actor.programme, "need_kind");
        return rowsOf(await listNeeds(tx, actor.programme, page), (one) => ({
          id: one.id,
          cells: said(
            one.title,
            speaker(c)(kinds.get(one.kind) ?? verbatim(one.kind)),
            one.idea ?? one.participant ?? one.organisation ?? one.hub ?? one.comune,
          ),
        }));
      }),
  },
];
