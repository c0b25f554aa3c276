import { resultAsCsv, resultAsXlsx } from "../../rounds/result-sheet.ts";
import type { WebDeps } from "../deps.ts";
import { asking, newPages } from "../visit.ts";
import { roundIn } from "./address.ts";

const FILE = "/p/:programme/cicli/:round/file" as const;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const headersOf = (run: string, ending: string, type: string) => ({
  "content-type": type,
  "content-disposition": `attachment; filename="${encodeURIComponent(run)}.${ending}"`,
});

/** A run's result as a file to send on: codes and reasons, no name, no contact. */
export const resultFilePages = ({ db: service }: WebDeps) =>
  newPages()
    .get(`${FILE}/:file{.+\\.csv}`, async (c) => {
      const { actor, db } = asking(c, service, ["coordinator"]);
      const run = c.req.param("file").slice(0, -".csv".length);
      const key = { programme: actor.programme, round: roundIn(c), run };
      return c.body(
        await resultAsCsv(db, key),
        200,
        headersOf(run, "csv", "text/csv; charset=utf-8"),
      );
    })
    .get(`${FILE}/:file{.+\\.xlsx}`, async (c) => {
      const { actor, db } = asking(c, service, ["coordinator"]);
      const run = c.req.param("file").slice(0, -".xlsx".length);
      const key = { programme: actor.programme, round: roundIn(c), run };
      const bytes = new Uint8Array(await resultAsXlsx(db, key));
      return c.body(bytes, 200, headersOf(run, "xlsx", XLSX));
    });
