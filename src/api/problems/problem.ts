import { z } from "@hono/zod-openapi";
import { type Instead, tellable } from "../../access/tellable.ts";
import { type Bilingual, type ErrorKind, type Issue, OUTCOMES } from "../../errors.ts";
import { HTTP_FAULTS, HttpProblem } from "../../access/http-problem.ts";

export const bilingual = z.object({ it: z.string(), en: z.string() }).meta({ id: "Text" });

const issueSchema = z
  .object({
    path: z.string().optional(),
    found: bilingual,
    expected: bilingual,
    next: bilingual,
  })
  .meta({
    id: "Issue",
    description: "One fault: where, what was found, what was expected, what to do.",
  });

/** RFC 9457. `title` and `detail` are in the language of Accept-Language; `text` is the detail in both. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: "An address that explains this kind of problem." }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional().meta({ description: "Names this occurrence in the log." }),
    text: bilingual,
    issues: z.array(issueSchema).optional(),
    current: z.unknown().optional().meta({ description: "What stands now; of a stale version." }),
  })
  .meta({ id: "Problem", description: "What went wrong (RFC 9457)." });

/** A problem before it is put in a language. */
export interface Account {
  readonly slug: string;
  readonly status: number;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly issues: readonly Issue[];
  readonly headers: Readonly<Record<string, string>>;
  readonly current?: unknown;
  /** Whether it is the service's own fault: it is logged, and its words stay inside. */
  readonly own: boolean;
}

const INSTEAD: Instead = {
  inside: {
    it: "Qualcosa è andato storto nel servizio: l'errore è nel suo registro, sotto il codice in «instance».",
    en: 'Something went wrong in the service: the error is in its log, under the code in "instance".',
  },
  away: {
    it: "Il servizio ora non può rispondere: il motivo è nel suo registro. Riprovare tra poco.",
    en: "The service cannot answer now: the reason is in its log. Try again shortly.",
  },
  contention: {
    it: "Un'altra richiesta è arrivata prima, o qualcosa con lo stesso nome c'è già. Rileggere e riprovare.",
    en: "Another request came first, or something of the same name is there already. Read again and retry.",
  },
};

/** What HTTP says beside a kind of error. */
const HEADERS: Partial<Record<ErrorKind, Readonly<Record<string, string>>>> = {
  unauthorised: { "www-authenticate": 'Bearer realm="innesto"' },
  tooMany: { "retry-after": "900" },
  unavailable: { "retry-after": "5" },
};
/** Kinds that are the service's own fault. */
const OWN: ReadonlySet<ErrorKind> = new Set(["internal", "unavailable"]);

/** What is told of anything that was thrown. */
export function accountOf(thrown: unknown): Account {
  if (thrown instanceof HttpProblem) return ofHttp(thrown);
  const { kind, text, issues } = tellable(thrown, INSTEAD);
  if (kind === "contention") return ofHttp(new HttpProblem(kind, text));
  const { http: status, title } = OUTCOMES[kind];
  const headers = HEADERS[kind] ?? {};
  return { slug: slugOf(kind), status, title, text, issues, headers, own: OWN.has(kind) };
}

function ofHttp({ fault, text, details }: HttpProblem): Account {
  const { status, title } = HTTP_FAULTS[fault];
  const { issues = [], headers = {} } = details;
  const current = "current" in details ? { current: details.current } : {};
  return { slug: slugOf(fault), status, title, text, issues, headers, ...current, own: false };
}

/** "notFound" → "not-found" */
export const slugOf = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
