import { createRoute, z } from "@hono/zod-openapi";
import { resultAsCsv, resultAsXlsx } from "../../rounds/result-sheet.ts";
import { actingFor } from "../acting.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import { noQuery, problems } from "../routes.ts";
import { RUN, runParams } from "./params.ts";

const CSV = "text/csv; charset=utf-8";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const csv = createRoute({
  method: "get",
  path: `${RUN}/result.csv`,
  tags: ["Results"],
  summary: "A run's result as CSV, in Italian: codes and reasons, no names, nothing protected",
  request: { params: runParams, query: noQuery },
  responses: {
    200: { description: "The file.", content: { "text/csv": { schema: z.string() } } },
    ...problems(404),
  },
});

const xlsx = createRoute({
  method: "get",
  path: `${RUN}/result.xlsx`,
  tags: ["Results"],
  summary: "The same as a workbook",
  request: { params: runParams, query: noQuery },
  responses: {
    200: {
      description: "The file.",
      content: { [XLSX]: { schema: z.string().meta({ format: "binary" }) } },
    },
    ...problems(404),
  },
});

const attachment = ({ run }: { readonly run: string }, ending: string) =>
  `attachment; filename="${encodeURIComponent(run)}.${ending}"`;

export const resultFilesApi = ({ db }: ApiDeps) =>
  newApi()
    .openapi(csv, async (c) => {
      const key = c.req.valid("param");
      const headers = { "content-type": CSV, "content-disposition": attachment(key, "csv") };
      return c.body(await resultAsCsv(actingFor(db, c), key), 200, headers);
    })
    .openapi(xlsx, async (c) => {
      const key = c.req.valid("param");
      const headers = { "content-type": XLSX, "content-disposition": attachment(key, "xlsx") };
      return c.body(new Uint8Array(await resultAsXlsx(actingFor(db, c), key)), 200, headers);
    });
