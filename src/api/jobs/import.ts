import { createRoute, z } from "@hono/zod-openapi";
import { queueImport } from "../../jobs/queue-import.ts";
import { InnestoError } from "../../errors.ts";
import type { ApiDeps } from "../deps.ts";
import { requireSpreadsheet, SPREADSHEETS } from "../guards/file.ts";
import { newApi } from "../new-api.ts";
import { changeProblems, json, programmeParam } from "../routes.ts";
import { answerJob, jobAnswer, waitingHeaders } from "./answer.ts";
import { apiJobSchema } from "./schema.ts";

const binary = { schema: z.string().meta({ format: "binary" }) };

const query = z.strictObject({
  dryRun: z
    .enum(["true", "false"])
    .default("false")
    .meta({ description: "Checks all of it and writes nothing." }),
  sheet: z
    .string()
    .regex(/^[\p{L} _-]{1,50}$/u)
    .optional()
    .meta({ description: "Of a CSV: which sheet it is, by its name.", example: "partecipanti" }),
});

const importRoute = createRoute({
  method: "post",
  path: "/programmes/{programme}/import",
  tags: ["Jobs"],
  summary: "Imports a workbook, or one sheet as CSV: all of it or nothing",
  description:
    "The body is the file itself, 8 MiB at most. What is there already is updated, what the file lacks stays. Faults by row and column are the error of the job, which keeps the file only until it ends.",
  request: {
    params: z.object({ programme: programmeParam }),
    query,
    headers: waitingHeaders,
    body: {
      required: true,
      content: Object.fromEntries(Object.keys(SPREADSHEETS).map((type) => [type, binary])),
    },
  },
  responses: {
    200: json(
      apiJobSchema,
      "The job that did it, where the request waited for it: rows by what became of them.",
    ),
    202: jobAnswer,
    ...changeProblems(404, 409),
  },
});

export const importApi = (deps: ApiDeps) =>
  newApi().openapi(importRoute, async (c) => {
    const { programme } = c.req.valid("param");
    const { dryRun, sheet } = c.req.valid("query");
    const kind = requireSpreadsheet(c);
    if (kind === "csv" && sheet === undefined) throw whichSheet();
    const queued = await queueImport(deps.db, {
      programme,
      on: deps.today(),
      dryRun: dryRun === "true",
      name: `${sheet ?? "import"}.${kind}`,
      content: new Uint8Array(await c.req.arrayBuffer()),
      createdBy: c.var.actor.account,
    });
    const { status, body, headers } = await answerJob(c, deps, queued);
    return status === 202 ? c.json(body, 202, headers) : c.json(body, 200, headers);
  });

const whichSheet = () =>
  new InnestoError("invalid", {
    it: "Di un file CSV va detto quale foglio è: ?sheet=partecipanti",
    en: "Of a CSV file say which sheet it is: ?sheet=participants",
  });
