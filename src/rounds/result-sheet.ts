import type { Database } from "../db/client.ts";
import { byCode } from "../intake/code-order.ts";
import { writeCsv } from "../intake/write/csv.ts";
import { writeXlsx } from "../intake/write/xlsx.ts";
import { FIT_WORDS } from "../matching/glossary.ts";
import { requireRunOf } from "./run-of-round.ts";
import { listProposals, listWaiting } from "./runs.ts";
import { loadSnapshot } from "./snapshot.ts";

/** A run's result as a coordinator sends it: codes and reasons, no name, no contact, nothing protected. */
interface ResultSheet {
  /** «Ipotesi B» */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const HEADERS = [
  "Persona",
  "Esito",
  "Posto",
  "Presso",
  "Hub",
  "Affinità",
  "Perché",
  "Deroghe",
  "Che cosa aiuterebbe",
] as const;

const WIDTHS = [12, 24, 10, 28, 22, 14, 60, 40, 60];

/** The same rows as CSV; cells that a spreadsheet would run are made harmless. Throws `notFound`. */
export async function resultAsCsv(db: Database, key: ResultKey): Promise<string> {
  const { rows } = await resultSheet(db, key);
  return writeCsv([HEADERS, ...rows]);
}

/** The same as one sheet of a workbook, named after the run. Throws `notFound`. */
export async function resultAsXlsx(db: Database, key: ResultKey): Promise<Buffer> {
  const { name, rows } = await resultSheet(db, key);
  return await writeXlsx([{ name: sheetName(name), headers: HEADERS, rows, widths: WIDTHS }]);
}

/** A sheet's name takes 31 characters and none of these. */
const LONGEST_NAME = 31;
const sheetName = (name: string) => name.replaceAll(/[\\/?*[\]:']/g, " ").slice(0, LONGEST_NAME);

interface ResultKey {
  readonly programme: string;
  readonly round: number;
  readonly run: string;
}

/** Everybody who sought a place, by code: who has a proposal, and who waits. */
async function resultSheet(
  db: Database,
  { programme, round, run }: ResultKey,
): Promise<ResultSheet> {
  return await db.asSystem(programme, async (tx) => {
    const { name } = await requireRunOf(tx, programme, round, run);
    const places = (await loadSnapshot(tx, programme, run))?.input.places ?? [];
    const hubs = new Map(places.map(({ id, hubName }) => [id, hubName ?? ""]));
    const proposed = await listProposals(tx, programme, run);
    const waits = await listWaiting(tx, programme, run);
    const rows = [
      ...proposed.map(({ seeker, place, host, explanation }) => [
        seeker,
        "proposta di abbinamento",
        place,
        host,
        hubs.get(place) ?? "",
        FIT_WORDS[explanation.word].it,
        explanation.headline.it,
        explanation.overrides.map(({ sentence }) => sentence.it).join(" "),
        "",
      ]),
      ...waits.map(({ seeker, explanation }) => [
        seeker,
        "in attesa di abbinamento",
        "",
        "",
        "",
        "",
        explanation.headline.it,
        "",
        explanation.helps.map(({ sentence }) => sentence.it).join("; "),
      ]),
    ];
    return { name, rows: rows.toSorted((a, b) => byCode(a[0]!, b[0]!)) };
  });
}
