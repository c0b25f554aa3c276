import { writeCsv } from "../../../intake/write/csv.ts";
import { writeXlsx } from "../../../intake/write/xlsx.ts";
import { funderReport } from "../../../collaborations/report/report.ts";
import type { WebDeps } from "../../deps.ts";
import { asking, newPages, nothingHere } from "../../visit.ts";
import { behindPage } from "./behind.tsx";
import { periodIn } from "./period.ts";
import { SHEET_NAMES, sheetsOf } from "./sheets.ts";
import { reportPage } from "./table.tsx";

const PAGE = "/p/:programme/esiti/rendicontazione" as const;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const headersOf = (name: string, type: string) => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${name}"`,
});

/** The report for a funder: figures for whoever coordinates or funds, the people behind them for the coordination. */
export const reportPages = (deps: WebDeps) =>
  newPages()
    .get(PAGE, (c) => reportPage(c, deps))
    .get(`${PAGE}/file/rendicontazione.xlsx`, async (c) => {
      const { actor } = asking(c, deps.db, ["coordinator"]);
      const sheets = sheetsOf(await funderReport(deps.db, actor, periodIn(c, deps.today())));
      const bytes = new Uint8Array(await writeXlsx(SHEET_NAMES.map((name) => sheets[name])));
      return c.body(bytes, 200, headersOf("rendicontazione.xlsx", XLSX));
    })
    .get(`${PAGE}/file/:file{.+\\.csv}`, async (c) => {
      const { actor } = asking(c, deps.db, ["coordinator"]);
      const name = SHEET_NAMES.find((one) => `${one}.csv` === c.req.param("file"));
      if (name === undefined) throw nothingHere();
      const { headers, rows } = sheetsOf(
        await funderReport(deps.db, actor, periodIn(c, deps.today())),
      )[name];
      return c.body(
        writeCsv([headers, ...rows]),
        200,
        headersOf(`${name}.csv`, "text/csv; charset=utf-8"),
      );
    })
    .get(`${PAGE}/:indicator`, (c) => behindPage(c, deps));
