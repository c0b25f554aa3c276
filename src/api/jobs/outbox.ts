import { createRoute, z } from "@hono/zod-openapi";
import type { Part } from "../../access/visitor.ts";
import { enqueueFor } from "../../jobs/enqueue-for.ts";
import { enqueueOnce } from "../../jobs/enqueue-once.ts";
import { mailJob } from "../../jobs/kinds/mail.ts";
import { remindersJob } from "../../jobs/kinds/reminders.ts";
import { listMessages, type Message } from "../../notify/outbox.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import type { ApiDeps } from "../deps.ts";
import { newApi } from "../new-api.ts";
import { bilingual } from "../problems/problem.ts";
import { wholeList } from "../rounds/params.ts";
import { changeProblems, json, listOf, noQuery, problems, programmeParam } from "../routes.ts";
import { answerJob, jobAnswer, waitingHeaders } from "./answer.ts";
import { apiJobSchema } from "./schema.ts";

const OUTBOX = "/programmes/{programme}/outbox" as const;
const params = z.object({ programme: programmeParam });

const letterSchema = z
  .object({
    id: z.string(),
    participant: z.string().nullable(),
    organisation: z.string().nullable(),
    invitation: z.string().nullable(),
    coordination: z.boolean().meta({ description: "Whether it is for somebody who coordinates." }),
    subject: bilingual,
    body: bilingual,
    dueOn: z.iso.date(),
    sentAt: z.iso.datetime().nullable(),
    attempts: z.int(),
    error: z.string().nullable().meta({ description: "Why it was not sent the last time." }),
  })
  .meta({ id: "Letter" });

const list = createRoute({
  method: "get",
  path: OUTBOX,
  tags: ["Letters"],
  summary: "The letters to be sent, by due date; each names by code whom it is for",
  request: { params, query: z.strictObject({ sent: z.enum(["true", "false"]).default("false") }) },
  responses: { 200: json(listOf(letterSchema), "All of them."), ...problems(404) },
});

const queues = {
  request: { params, query: noQuery, headers: waitingHeaders },
  responses: {
    200: json(apiJobSchema, "The job that did it, where the request waited for it."),
    202: jobAnswer,
    ...changeProblems(404, 409),
  },
};

const remind = createRoute({
  method: "post",
  path: `${OUTBOX}/remind`,
  tags: ["Letters"],
  summary: "Closes overdue proposals and writes today's reminders; sends them where mail is set up",
  description: "A worker does this by itself every day.",
  ...queues,
});

const send = createRoute({
  method: "post",
  path: `${OUTBOX}/send`,
  tags: ["Letters"],
  summary: "Sends the letters that are due, where mail is set up",
  ...queues,
});

const viewLetter = (row: Message): z.infer<typeof letterSchema> => ({
  id: row.id,
  participant: row.toParticipantId,
  organisation: row.toOrganisationId,
  invitation: row.toInvitationId,
  coordination: row.toAccountId !== null,
  subject: { it: row.subjectItalian, en: row.subjectEnglish },
  body: { it: row.bodyItalian, en: row.bodyEnglish },
  dueOn: row.dueOn,
  sentAt: row.sentAt?.toISOString() ?? null,
  attempts: row.attempts,
  error: row.error,
});

export function outboxApi(deps: ApiDeps) {
  const queue = (actor: Part, kind: typeof mailJob) => {
    const args = { programme: actor.programme, on: deps.today() };
    return enqueueFor(deps.db, actor, kind, args, enqueueOnce);
  };
  return newApi()
    .openapi(list, async (c) => {
      const { programme } = c.req.valid("param");
      const sent = c.req.valid("query").sent === "true";
      const letters = await deps.db.as(c.var.actor, async (tx) => {
        await requireProgramme(tx, programme);
        return await listMessages(tx, programme, { sent });
      });
      return c.json(wholeList(letters.map(viewLetter)), 200);
    })
    .openapi(remind, async (c) => {
      const queued = await queue(c.var.actor, remindersJob);
      const { status, body, headers } = await answerJob(c, deps, queued);
      return status === 202 ? c.json(body, 202, headers) : c.json(body, 200, headers);
    })
    .openapi(send, async (c) => {
      const queued = await queue(c.var.actor, mailJob);
      const { status, body, headers } = await answerJob(c, deps, queued);
      return status === 202 ? c.json(body, 202, headers) : c.json(body, 200, headers);
    });
}
