/**
 * Makes comuni.tsv, so that anybody can check it or make it again:
 *
 *   node --import tsx src/programmes/territory/build-comuni.ts FOLDER
 *
 * FOLDER holds italy_geo.json, italy_cities.json and italy_cap.json of the public repository
 * MatteoHenryChinaski/Comuni-Italiani-2018-Sql-Json-excel (commit db1b506): the 7,978 comuni of
 * May 2017 with centre, inhabitants and postal code. The lists in `sources/` bring them up to
 * date; their dates and codes are those of ISTAT's "Codici statistici delle unità amministrative
 * territoriali", whose yearly totals the result was checked against.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Amendment, amend, named, type Settled } from "./amendment.ts";
import { formatComuni } from "./comuni-table.ts";
import { round4 } from "./mean-centre.ts";
import { otherNames } from "./other-names.ts";

/** The day that the table describes: that of the last change in `sources/amendments.tsv`. */
export const TABLE_DATE = "2026-02-21";

type Row = Readonly<Record<string, string>>;

/** The rows of a tab-separated list with a header. */
export function readRows(text: string): readonly Row[] {
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
}

/** An amendment as `sources/amendments.tsv` writes it. */
export function toAmendment(row: Row): Amendment {
  const { date = "", code = "", name = "", province = "", cap, lat, lng } = row;
  return {
    date,
    kind: row["kind"] as Amendment["kind"],
    code,
    name,
    province,
    from: (row["from"] ?? "").split("; "),
    ...(cap ? { cap } : {}),
    ...(lat && lng ? { centre: { lat: Number(lat), lng: Number(lng) } } : {}),
  };
}

function readJson(folder: string, file: string): readonly Row[] {
  const rows = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as readonly Row[];
  return rows.filter((row) => /^\d+$/.test(row["istat"] ?? ""));
}

function readSettled(folder: string): Map<string, Settled> {
  const places = new Map(readJson(folder, "italy_cities.json").map((row) => [row["istat"], row]));
  const caps = new Map(readJson(folder, "italy_cap.json").map((row) => [row["istat"], row["cap"]]));
  const comuni = new Map<string, Settled>();
  for (const { istat = "", comune: name = "", lat, lng } of readJson(folder, "italy_geo.json")) {
    const { provincia: province = "", num_residenti } = places.get(istat) ?? {};
    const code = istat.padStart(6, "0");
    comuni.set(code, {
      code,
      name,
      province,
      ...readCaps(caps.get(istat) ?? ""),
      lat: round4(Number(lat)),
      lng: round4(Number(lng)),
      also: [],
      residents: Number(num_residenti),
    });
  }
  return comuni;
}

function readCaps(text: string): Pick<Settled, "cap" | "capLast"> {
  const [cap = "", capLast] = text.split("-").map((part) => part.padStart(5, "0"));
  return capLast === undefined ? { cap } : { cap, capLast };
}

function addNames(comuni: Map<string, Settled>, rows: readonly Row[], column: string): void {
  for (const row of rows) {
    const comune = named(comuni, row["name"] ?? "", row["province"] ?? "");
    const also = otherNames(comune.name, [...comune.also, ...(row[column] ?? "").split("; ")]);
    comuni.set(comune.code, { ...comune, also });
  }
}

function source(file: string): readonly Row[] {
  return readRows(readFileSync(new URL(`./sources/${file}`, import.meta.url), "utf8"));
}

function build(folder: string): string {
  const comuni = readSettled(folder);
  for (const row of source("amendments.tsv")) amend(comuni, toAmendment(row));
  addNames(comuni, source("earlier-mergers.tsv"), "former");
  addNames(comuni, source("second-names.tsv"), "other");
  return formatComuni({ date: TABLE_DATE, comuni: [...comuni.values()] });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [, , folder] = process.argv;
  if (folder === undefined) throw new Error("usage: build-comuni.ts FOLDER");
  writeFileSync(new URL("./comuni.tsv", import.meta.url), build(folder));
}
