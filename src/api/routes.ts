import { z } from "@hono/zod-openapi";
import type { Page, PageRequest } from "../access/page.ts";
import { problemSchema } from "./problems/problem.ts";

/** A code that a person can read out: P07, S12, 1-a. */
const code = (description: string) =>
  z
    .string()
    .regex(/^[^\p{Cc}\p{Surrogate}]{1,200}$/u)
    .meta({ description });

const MOST_ROUNDS = 9;

export const programmeParam = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(200)
  .meta({ description: "The programme's id.", example: "comantova" });

export const roundParam = z
  .string()
  .regex(new RegExp(`^[1-9][0-9]{0,${MOST_ROUNDS - 1}}$`))
  .transform(Number)
  .meta({ type: "integer", minimum: 1, description: "The round's number.", example: 1 });

export const codeParam = (of: string, example: string) =>
  code(`The ${of}'s code.`).meta({ example });

/** A body that cannot be left out. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});

/** A request that takes no query: an unknown parameter is refused, for it may be a misspelt one. */
export const noQuery = z.strictObject({});

const MOST_ITEMS = 200;
export const USUAL_ITEMS = 50;

export const limitParam = z
  .string()
  .regex(/^[1-9][0-9]{0,2}$/)
  .transform(Number)
  .refine((n) => n <= MOST_ITEMS, { error: `at most ${MOST_ITEMS}` })
  .optional()
  .meta({
    type: "integer",
    minimum: 1,
    maximum: MOST_ITEMS,
    default: USUAL_ITEMS,
    description: "How many items at most.",
  });

export const pageQuery = z.strictObject({
  limit: limitParam,
  after: code("Only what comes after this code; `next` has it ready.").optional(),
});

export const pageRequest = ({ limit, after }: z.infer<typeof pageQuery>): PageRequest => ({
  limit: limit ?? USUAL_ITEMS,
  after,
});

export const idempotencyHeaders = z.object({
  "idempotency-key": z.string().optional().meta({
    description:
      "1 to 255 visible ASCII characters. A repeat of the same request with the same key within 24 hours gets the first answer.",
  }),
});

export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

const PROBLEM = { "application/problem+json": { schema: problemSchema } };

const PROBLEMS = {
  400: "The body is not well-formed JSON.",
  401: "Nobody has signed in, or the key does not hold.",
  403: "It is not for the asker's role, or comes from a page of another site.",
  404: "There is nothing at this address.",
  409: "It cannot be done as things stand.",
  412: "The version is stale; `current` is what stands now.",
  413: "The body is too large: 1 MiB, 8 MiB for a spreadsheet.",
  415: "The body is of another type than this.",
  421: "The host name is not one of this service.",
  422: "The request is not valid; every fault stands in `issues`.",
  428: "If-Match is missing.",
  429: "Too many requests in a short time: `Retry-After` has the seconds to wait.",
  500: "The service failed; nothing was changed.",
  503: "The service cannot answer now.",
} as const;

type ProblemStatus = keyof typeof PROBLEMS;
type ProblemResponses<Status extends ProblemStatus> = {
  [status in Status]: { description: string; content: typeof PROBLEM };
};

/** The refusals of a route that anyone may ask. */
export const publicProblems = <Status extends ProblemStatus>(...statuses: readonly Status[]) =>
  described<Status | 421 | 422 | 429 | 500 | 503>([...statuses, 421, 422, 429, 500, 503]);

/** The refusals that a route documents, with those that every route has that not anyone may ask. */
export const problems = <Status extends ProblemStatus>(...statuses: readonly Status[]) =>
  publicProblems<Status | 401 | 403>(401, 403, ...statuses);

/** The same of a route that changes something. */
export const changeProblems = <Status extends ProblemStatus>(...statuses: readonly Status[]) =>
  problems<Status | 400 | 413 | 415>(400, 413, 415, ...statuses);

const described = <Status extends ProblemStatus>(statuses: readonly Status[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, { description: PROBLEMS[status], content: PROBLEM }]),
  ) as unknown as ProblemResponses<Status>;

export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item).readonly(),
    next: z.string().nullable().meta({
      description: "The address of the next page; null on the last one.",
    }),
  });

/** A page with the address of the next one. */
export function listed<T>(url: string, { limit }: PageRequest, { items, next }: Page<T>) {
  if (next === null) return { items, next };
  const { pathname, searchParams } = new URL(url);
  searchParams.set("limit", String(limit));
  searchParams.set("after", next);
  return { items, next: `${pathname}?${searchParams.toString()}` };
}
