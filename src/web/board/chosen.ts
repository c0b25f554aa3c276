import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import type { Text } from "../../matching/glossary.ts";
import { fullNamesOf } from "../../profiles/names.ts";
import type { ShownRun } from "../../rounds/board/board.ts";
import { type BoardPair, headlinesOf } from "../../rounds/board/pairs.ts";
import { select, type Selection } from "./selection.ts";

/** More than this in one page nobody reads through. */
const ON_A_PAGE = 100;

/** With more the lines of a picture are a grey heap. */
const MOST_DRAWN = 120;

/** The pairs that somebody wants to see, with what a page shows of some of them. */
export interface Chosen {
  /** In their order. */
  readonly all: readonly BoardPair[];
  /** Those of the list's page. */
  readonly listed: readonly BoardPair[];
  readonly isLast: boolean;
  /** Those of the picture; null: too many for one. */
  readonly drawn: readonly BoardPair[] | null;
  /** Of those listed and drawn, by code; who has no name is left out. */
  readonly names: ReadonlyMap<string, string>;
  /** Of those listed, by person. */
  readonly headlines: ReadonlyMap<string, Text>;
}

const codes = (pairs: readonly BoardPair[]) => pairs.map(({ seeker }) => seeker);

/** Chooses among all pairs of a run, and reads of people and reasons what the page shows. */
export async function chosenFrom(
  db: Service,
  actor: Part,
  { pairs, hubs, run }: ShownRun,
  selection: Selection,
): Promise<Chosen> {
  const all = select(pairs, selection, hubs);
  const from = (selection.pagina - 1) * ON_A_PAGE;
  const listed = all.slice(from, from + ON_A_PAGE);
  const drawn = all.length > MOST_DRAWN ? null : all;
  const read = await db.as(actor, async (tx) => ({
    names: await fullNamesOf(tx, actor.programme, codes(drawn ?? listed)),
    headlines: await headlinesOf(tx, actor.programme, run.id, codes(listed)),
  }));
  return { all, listed, isLast: from + ON_A_PAGE >= all.length, drawn, ...read };
}
