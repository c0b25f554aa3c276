import { InnestoError, type Issue, verbatim } from "../../errors.ts";
import type { Comune } from "./comune.ts";

/** The table as it is kept: the day it describes, and its comuni in order of code. */
export type ComuniTable = { readonly date: string; readonly comuni: readonly Comune[] };

const COLUMNS = ["code", "name", "province", "cap", "lat", "lng", "also"] as const;
type Column = (typeof COLUMNS)[number];

const SHAPES: Readonly<Record<Column, readonly [shape: RegExp, it: string, en: string]>> = {
  code: [/^\d{6}$/, "sei cifre", "six digits"],
  name: [/\S/, "un nome", "a name"],
  province: [/^[A-Z]{2}$/, "la sigla di due lettere", "a two-letter code"],
  cap: [/^\d{5}(-\d{5})?$/, "cinque cifre", "five digits"],
  lat: [/^\d+\.\d+$/, "gradi decimali", "decimal degrees"],
  lng: [/^\d+\.\d+$/, "gradi decimali", "decimal degrees"],
  also: [/^/, "altri nomi", "other names"],
};
const DATE_LINE = /^# date (\d{4}-\d{2}-\d{2})$/;

/**
 * Reads the tab-separated table of comuni: a line `# date YYYY-MM-DD`, a header, a line each.
 * @throws InnestoError `invalid`, with every faulty cell by row and column.
 */
export function parseComuni(text: string): ComuniTable {
  const lines = text.split(/\r?\n/);
  const date = DATE_LINE.exec(lines[0] ?? "")?.[1];
  const header = lines[1]?.split("\t") ?? [];
  if (date === undefined || COLUMNS.some((column, at) => header[at] !== column)) {
    throw notATable(lines.slice(0, 2).join(" / "));
  }
  const issues: Issue[] = [];
  const comuni: Comune[] = [];
  for (const [at, line] of lines.entries()) {
    if (at < 2 || line === "") continue;
    const cells = line.split("\t");
    const faults = faultsOf(cells, at + 1);
    if (faults.length === 0) comuni.push(toComune(cells));
    issues.push(...faults);
  }
  if (issues.length > 0) {
    const message = { it: "Tabella dei comuni non valida", en: "Invalid table of comuni" };
    throw new InnestoError("invalid", message, { issues });
  }
  return { date, comuni };
}

/** Writes the table back, in order of code: the same comuni give the same bytes. */
export function formatComuni({ date, comuni }: ComuniTable): string {
  const rows = comuni.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map(toRow);
  return [`# date ${date}`, COLUMNS.join("\t"), ...rows, ""].join("\n");
}

function toComune(cells: readonly string[]): Comune {
  const [code = "", name = "", province = "", caps = "", lat, lng, also = ""] = cells;
  const [cap = "", capLast] = caps.split("-");
  return {
    code,
    name,
    province,
    cap,
    ...(capLast === undefined ? {} : { capLast }),
    lat: Number(lat),
    lng: Number(lng),
    also: also === "" ? [] : also.split("; "),
  };
}

function toRow({ code, name, province, cap, capLast, lat, lng, also }: Comune): string {
  const caps = capLast === undefined ? cap : `${cap}-${capLast}`;
  const place = [lat.toFixed(4), lng.toFixed(4)];
  return [code, name, province, caps, ...place, also.join("; ")].join("\t");
}

function faultsOf(cells: readonly string[], row: number): readonly Issue[] {
  return COLUMNS.filter((column, at) => !SHAPES[column][0].test(cells[at] ?? "")).map((column) => {
    const [, it, en] = SHAPES[column];
    const found = cells[COLUMNS.indexOf(column)] ?? "";
    return {
      row,
      column,
      found: found === "" ? { it: "niente", en: "nothing" } : verbatim(`«${found}»`),
      expected: { it, en },
      next: { it: "Correggere la cella.", en: "Mend the cell." },
    };
  });
}

function notATable(found: string): InnestoError {
  return new InnestoError("invalid", {
    it: `Non è una tabella dei comuni: comincia con «${found}», ci si aspetta «# date AAAA-MM-GG» e poi ${COLUMNS.join(", ")}`,
    en: `Not a table of comuni: it begins with «${found}», expected «# date YYYY-MM-DD» and then ${COLUMNS.join(", ")}`,
  });
}
