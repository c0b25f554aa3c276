import { z } from "@hono/zod-openapi";
import { isContention } from "../../access/contention.ts";
import {
  type Bilingual,
  type ErrorKind,
  InnestoError,
  type Issue,
  OUTCOMES,
} from "../../errors.ts";
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

const INSIDE: Bilingual = {
  it: "Qualcosa è andato storto nel servizio: l'errore è nel suo registro, sotto il codice in «instance».",
  en: 'Something went wrong in the service: the error is in its log, under the code in "instance".',
};
const AWAY: Bilingual = {
  it: "Il servizio ora non può rispondere: il motivo è nel suo registro. Riprovare tra poco.",
  en: "The service cannot answer now: the reason is in its log. Try again shortly.",
};
const CONTENTION: Bilingual = {
  it: "Un'altra richiesta è arrivata prima, o qualcosa con lo stesso nome c'è già. Rileggere e riprovare.",
  en: "Another request came first, or something of the same name is there already. Read again and retry.",
};

/** What HTTP says beside a kind of error. */
const HEADERS: Partial<Record<ErrorKind, Readonly<Record<string, string>>>> = {
  unauthorised: { "www-authenticate": 'Bearer realm="innesto"' },
  tooMany: { "retry-after": "900" },
  unavailable: { "retry-after": "5" },
};

/** What is told of anything that was thrown. */
export function accountOf(thrown: unknown): Account {
  if (isContention(thrown)) return accountOf(new HttpProblem("contention", CONTENTION));
  if (thrown instanceof HttpProblem) return ofHttp(thrown);
  return thrown instanceof InnestoError
    ? ofKind(thrown)
    : ofKind(new InnestoError("internal", INSIDE));
}

function ofHttp({ fault, text, details }: HttpProblem): Account {
  const { status, title } = HTTP_FAULTS[fault];
  const { issues = [], headers = {} } = details;
  const current = "current" in details ? { current: details.current } : {};
  return { slug: slugOf(fault), status, title, text, issues, headers, ...current, own: false };
}

function ofKind({ kind, text, issues }: InnestoError): Account {
  const { http: status, title } = OUTCOMES[kind];
  const base = { slug: slugOf(kind), status, title, headers: HEADERS[kind] ?? {} };
  if (kind === "internal") return { ...base, text: INSIDE, issues: [], own: true };
  if (kind === "unavailable") return { ...base, text: AWAY, issues: [], own: true };
  return { ...base, text, issues, own: false };
}

/** "notFound" → "not-found" */
export const slugOf = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
