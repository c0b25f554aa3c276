import { resolve } from "node:path";

import { z } from "zod";

import { type Bilingual, InnestoError, type Issue, type Language, verbatim } from "./errors.ts";

const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;
const LANGUAGES = ["it", "en"] as const satisfies readonly Language[];
const YES_OR_NO = ["yes", "no"] as const;
const DEFAULTS = {
  home: ".innesto",
  host: "127.0.0.1",
  port: 8080,
  language: "it",
  log: "info",
  worker: "yes",
  mailFrom: "innesto@localhost",
  modelHub: "https://huggingface.co",
} as const;
const HIGHEST_PORT = 65_535;
/** As a header carries it, and too long to be tried out. */
const METRICS_KEY = /^[\w.~+/-]{32,}=*$/;

const ENVIRONMENT = z.object({
  DATABASE_URL: z.string().refine(isPostgresUrl).optional(),
  INNESTO_HOME: z.string().default(DEFAULTS.home),
  INNESTO_HOST: z.string().regex(/^\S+$/).default(DEFAULTS.host),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= HIGHEST_PORT)
    .default(DEFAULTS.port),
  INNESTO_URL: z.url({ protocol: /^https?$/ }).optional(),
  INNESTO_LANG: z.enum(LANGUAGES).default(DEFAULTS.language),
  INNESTO_LOG: z.enum(LOG_LEVELS).default(DEFAULTS.log),
  INNESTO_WORKER: z.enum(YES_OR_NO).default(DEFAULTS.worker),
  INNESTO_SMTP_URL: z.string().refine(isSmtpUrl).optional(),
  INNESTO_MAIL_FROM: z
    .string()
    .regex(/^[^\s@]+@[^\s@]+$/)
    .default(DEFAULTS.mailFrom),
  INNESTO_MODEL_HUB: z.url({ protocol: /^https?$/ }).default(DEFAULTS.modelHub),
  INNESTO_METRICS_KEY: z.string().regex(METRICS_KEY).optional(),
});

type Variable = keyof z.infer<typeof ENVIRONMENT>;

const EXPECTED: Readonly<Record<Variable, Bilingual>> = {
  DATABASE_URL: {
    it: "un indirizzo come postgres://utente:parola@host:5432/database",
    en: "an address such as postgres://user:password@host:5432/database",
  },
  INNESTO_HOME: { it: "una cartella", en: "a folder" },
  INNESTO_HOST: { it: "un nome o indirizzo di rete", en: "a host name or network address" },
  PORT: { it: "un numero da 0 a 65535", en: "a number from 0 to 65535" },
  INNESTO_URL: {
    it: "l'indirizzo con cui le persone raggiungono il servizio, come https://innesto.esempio.it",
    en: "the address at which people reach the service, such as https://innesto.example.org",
  },
  INNESTO_LANG: { it: "it oppure en", en: "it or en" },
  INNESTO_LOG: verbatim(LOG_LEVELS.join(" | ")),
  INNESTO_WORKER: verbatim(YES_OR_NO.join(" | ")),
  INNESTO_SMTP_URL: {
    it: "un indirizzo come smtps://utente:parola@mail.esempio.it",
    en: "an address such as smtps://user:password@mail.example.org",
  },
  INNESTO_MAIL_FROM: {
    it: "un indirizzo di posta, senza nome accanto",
    en: "a mail address, without a name beside it",
  },
  INNESTO_MODEL_HUB: {
    it: "un indirizzo come https://huggingface.co",
    en: "an address such as https://huggingface.co",
  },
  INNESTO_METRICS_KEY: {
    it: "almeno 32 lettere e cifre a caso, come quelle di openssl rand -hex 32",
    en: "at least 32 random letters and digits, such as those of openssl rand -hex 32",
  },
};

/** What is a secret, or an address that may carry one, is not repeated. */
const SECRET: ReadonlySet<Variable> = new Set([
  "DATABASE_URL",
  "INNESTO_SMTP_URL",
  "INNESTO_METRICS_KEY",
]);

type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that the service takes from its environment. */
export type Config = {
  /** A PostgreSQL server; undefined: the embedded database in `home`. */
  readonly databaseUrl: string | undefined;
  /** The folder of the embedded database and the secrets, absolute. */
  readonly home: string;
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** Where people reach the service, for the links in letters; undefined: where it listens. */
  readonly publicUrl: string | undefined;
  /** The same, or where the service listens: for links that a command prints. */
  readonly linksTo: string;
  readonly language: Language;
  readonly logLevel: LogLevel;
  /** Whether `serve` also runs jobs. */
  readonly worker: boolean;
  /** Where mail goes out, from whom, and where its links lead; undefined: letters stay in the outbox. */
  readonly smtp:
    | { readonly url: string; readonly from: string; readonly linksTo: string }
    | undefined;
  /** Where `model pull` asks for models. */
  readonly modelHub: string;
  /** With it, `/metrics` is read from another machine; undefined: from this one alone. */
  readonly metricsKey: string | undefined;
};

/**
 * Reads the configuration; an empty variable counts as absent.
 *
 * @throws InnestoError `usage` with an issue for every bad variable
 */
export function readConfig(environment: Readonly<NodeJS.ProcessEnv> = process.env): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== "");
  const read = ENVIRONMENT.safeParse(Object.fromEntries(given));
  if (!read.success) throw badEnvironment(read.error, environment);
  const { data } = read;
  const publicUrl = data.INNESTO_URL?.replace(/\/$/, "");
  const linksTo = publicUrl ?? `http://${data.INNESTO_HOST}:${data.PORT}`;
  return {
    databaseUrl: data.DATABASE_URL,
    home: resolve(data.INNESTO_HOME),
    host: data.INNESTO_HOST,
    port: data.PORT,
    publicUrl,
    linksTo,
    language: data.INNESTO_LANG,
    logLevel: data.INNESTO_LOG,
    worker: data.INNESTO_WORKER === "yes",
    smtp:
      data.INNESTO_SMTP_URL === undefined
        ? undefined
        : { url: data.INNESTO_SMTP_URL, from: data.INNESTO_MAIL_FROM, linksTo },
    modelHub: data.INNESTO_MODEL_HUB,
    metricsKey: data.INNESTO_METRICS_KEY,
  };
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

function isSmtpUrl(text: string): boolean {
  return URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol);
}

function badEnvironment(error: z.ZodError, environment: Readonly<NodeJS.ProcessEnv>): InnestoError {
  const names = new Set(error.issues.map(({ path }) => path[0] as Variable));
  const issues = [...names].map((name) => badVariable(name, environment[name] ?? ""));
  return new InnestoError(
    "usage",
    { it: "Variabili d'ambiente non valide.", en: "Invalid environment variables." },
    { issues },
  );
}

function badVariable(name: Variable, value: string): Issue {
  return {
    path: name,
    found: SECRET.has(name) ? { it: "altro", en: "something else" } : verbatim(`«${value}»`),
    expected: EXPECTED[name],
    next: {
      it: `Correggere ${name} o toglierla.`,
      en: `Correct ${name} or unset it.`,
    },
  };
}
