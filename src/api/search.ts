import { createRoute, z } from "@hono/zod-openapi";
import { findProfiles } from "../profiles/search/find.ts";
import {
  searchHitSchema,
  searchKindSchema,
  searchResultSchema,
  type SearchQuery,
} from "../profiles/search/query.ts";
import type { ApiDeps } from "./deps.ts";
import { newApi } from "./new-api.ts";
import { json, limitParam, problems, programmeParam, USUAL_ITEMS } from "./routes.ts";

const MOST_LETTERS = 500;
const MOST_KM = 1500;
const USUAL_KM = 20;

const text = (description: string, example: string) =>
  z
    .string()
    .regex(/^[^\p{Cc}\p{Surrogate}]+$/u)
    .max(MOST_LETTERS)
    .optional()
    .meta({ description, example });

const listOfWords = (description: string, example: string) =>
  text(`${description}, separated by commas.`, example).transform((words) => words?.split(","));

const searchQuery = z
  .strictObject({
    q: text("What is sought; without it, all that the filters leave.", "sartoria a Viadana"),
    kinds: listOfWords(
      `Kinds of profile: ${searchKindSchema.options.join(", ")}`,
      "idea,resource",
    ).pipe(z.array(searchKindSchema).optional()),
    types: listOfWords(
      "Kinds of participant, resource or need, an idea's stage, an organisation's soul",
      "seat,space",
    ),
    hub: text("A hub's code.", "SA"),
    near: text("A comune, by name or ISTAT code.", "Viadana"),
    km: z
      .string()
      .regex(/^[0-9]{1,4}$/)
      .transform(Number)
      .refine((km) => km <= MOST_KM, { error: `at most ${MOST_KM}` })
      .optional()
      .meta({
        type: "integer",
        minimum: 0,
        maximum: MOST_KM,
        default: USUAL_KM,
        description: "How far from `near`, as the crow flies.",
      }),
    sector: text("An organisation's sector, and what it gives and needs.", "tessile"),
    available: z.iso
      .date()
      .optional()
      .meta({ description: "Who or what can be had on that day.", example: "2026-03-01" }),
    limit: limitParam,
    after: text("Where the page before ended; `next` has it ready.", "b.idea:I08"),
  })
  .refine(({ near, km }) => near !== undefined || km === undefined, {
    path: ["km"],
    error: "needs `near`",
  });

type AskedQuery = z.infer<typeof searchQuery>;

const answer = searchResultSchema
  .extend({
    items: z.array(searchHitSchema.meta({ id: "SearchHit" })).readonly(),
    next: z.string().nullable().meta({
      description:
        "The address of the next page; null on the last one. Pages of sought words are of the ranking that the first one shows, for an hour.",
    }),
  })
  .meta({ id: "SearchResult" });

const searchRoute = createRoute({
  method: "get",
  tags: ["Profiles"],
  path: "/programmes/{programme}/search",
  summary: "Search over ideas, skills, organisations, resources and needs, by words and by meaning",
  request: { params: z.object({ programme: programmeParam }), query: searchQuery },
  responses: { 200: json(answer, "What was found, best first."), ...problems(404, 409) },
});

export function searchApi({ db, modelsFolder }: ApiDeps) {
  return newApi().openapi(searchRoute, async (c) => {
    const { programme } = c.req.valid("param");
    const query = queryOf(programme, c.req.valid("query"));
    const result = await findProfiles((work) => db.as(c.var.actor, work), modelsFolder, query);
    return c.json({ ...result, next: result.next && nextAddress(c.req.url, result.next) }, 200);
  });
}

const queryOf = (
  programme: string,
  { q, near, km, available, limit, ...rest }: AskedQuery,
): SearchQuery => ({
  ...rest,
  programme,
  limit: limit ?? USUAL_ITEMS,
  words: q,
  near: near === undefined ? undefined : { comune: near, km: km ?? USUAL_KM },
  availableOn: available,
});

/** The same question, from where this page ended. */
function nextAddress(url: string, after: string): string {
  const next = new URL(url);
  next.searchParams.set("after", after);
  return `${next.pathname}${next.search}`;
}
