import { createRoute, z } from "@hono/zod-openapi";
import {
  type Collaboration,
  endCollaboration,
  lockCollaboration,
  startCollaboration,
} from "../../collaborations/life.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import {
  changeProblems,
  codeParam,
  idempotencyHeaders,
  json,
  noQuery,
  programmeParam,
} from "../routes.ts";
import { collaborationSchema, endBody, startBody } from "./schemas.ts";

const COLLABORATION = "/programmes/{programme}/collaborations/{collaboration}" as const;

const params = z.object({
  programme: programmeParam,
  collaboration: codeParam("collaboration", "C08"),
});

const start = createRoute({
  method: "post",
  path: `${COLLABORATION}/start`,
  tags: ["Collaborations"],
  summary: "An agreed collaboration starts",
  request: {
    params,
    query: noQuery,
    headers: idempotencyHeaders,
    body: { required: true, content: { "application/json": { schema: startBody } } },
  },
  responses: { 200: json(collaborationSchema, "As it is now."), ...changeProblems(404, 409) },
});

const end = createRoute({
  method: "post",
  path: `${COLLABORATION}/end`,
  tags: ["Collaborations"],
  summary: "A collaboration ends, and its seat is free again",
  request: {
    params,
    query: noQuery,
    headers: idempotencyHeaders,
    body: { required: true, content: { "application/json": { schema: endBody } } },
  },
  responses: { 200: json(collaborationSchema, "As it is now."), ...changeProblems(404, 409) },
});

const view = (row: Collaboration): z.infer<typeof collaborationSchema> => ({
  id: row.id,
  participant: row.participantId,
  organisation: row.organisationId,
  place: row.resourceId,
  kind: row.kind,
  state: row.state,
  startedOn: row.startedOn,
  plannedEndOn: row.plannedEndOn,
  endedOn: row.endedOn,
  endReason: row.endReason,
});

export const collaborationsApi = ({ db }: ApiDeps) =>
  newApi()
    .openapi(start, async (c) => {
      const { programme, collaboration } = c.req.valid("param");
      const begun = await db.as(c.var.actor, async (tx) => {
        const found = await lockCollaboration(tx, programme, collaboration);
        return await startCollaboration(tx, found, c.req.valid("json"));
      });
      return c.json(view(begun), 200);
    })
    .openapi(end, async (c) => {
      const { programme, collaboration } = c.req.valid("param");
      const ended = await db.as(c.var.actor, async (tx) => {
        const found = await lockCollaboration(tx, programme, collaboration);
        return await endCollaboration(tx, found, c.req.valid("json"));
      });
      return c.json(view(ended), 200);
    });
