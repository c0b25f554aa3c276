import { reportFor } from "../../collaborations/report/shown.ts";
import { reportAsCsv, reportAsXlsx } from "../../intake/funder-report/sheets.ts";
import type { WebDeps } from "../deps.ts";
import { CSV, downloadOf, XLSX } from "../kit/download.ts";
import { asking, type Ctx, newPages, nothingHere } from "../visit.ts";
import { askedReport } from "./asked.ts";

const FILE = "/p/:programme/rendicontazione/file" as const;

/** A report as files: codes and figures, no name. */
export function reportFilePages({ db, today }: WebDeps) {
  const asked = async (c: Ctx) => {
    const { actor } = asking(c, db, ["coordinator", "funder"]);
    const { model, period } = askedReport(c, today());
    return await reportFor(db, actor, model, period);
  };
  return newPages()
    .get(`${FILE}/rendicontazione.xlsx`, async (c) => {
      const bytes = new Uint8Array(await reportAsXlsx(await asked(c)));
      return c.body(bytes, 200, downloadOf("rendicontazione.xlsx", XLSX));
    })
    .get(`${FILE}/:file{.+\\.csv}`, async (c) => {
      const file = c.req.param("file");
      const csv = reportAsCsv(await asked(c), file.slice(0, -".csv".length));
      if (csv === undefined) throw nothingHere();
      return c.body(csv, 200, downloadOf(file, CSV));
    });
}
