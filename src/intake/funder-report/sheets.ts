import type { ShownReport } from "../../collaborations/report/shown.ts";
import { writeCsv } from "../write/csv.ts";
import { writeXlsx, type XlsxSheet } from "../write/xlsx.ts";
import { activities, firms, resources } from "./behind.ts";
import { definitions } from "./definitions.ts";
import { indicators } from "./indicators.ts";
import { people } from "./people.ts";

/** A report as a workbook, the same bytes for the same report. */
export const reportAsXlsx = async (report: ShownReport): Promise<Buffer> =>
  await writeXlsx(reportSheets(report));

/** One sheet of it as CSV; undefined where there is none of that name. */
export function reportAsCsv(report: ShownReport, name: string): string | undefined {
  const sheet = reportSheets(report).find((one) => csvName(one) === name);
  return sheet && writeCsv([sheet.headers, ...sheet.rows]);
}

/** What a sheet is called as a file: «partecipanti». */
export const csvName = ({ name }: XlsxSheet): string =>
  name.split(" ")[0]!.toLowerCase().replaceAll("à", "a");

/** Codes and figures, no name, no contact; whoever reads numbers only gets the first and the last. */
export function reportSheets(report: ShownReport): readonly XlsxSheet[] {
  const { behind } = report;
  return [
    indicators(report),
    ...(behind === null
      ? []
      : [people(report, behind), firms(behind), activities(behind), resources(behind)]),
    definitions(report),
  ];
}
