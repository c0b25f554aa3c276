import type { Bilingual } from "../errors.ts";
import type { Agreement } from "./agreement.ts";
import type { Collaboration } from "./life.ts";

/** Who has to provide something. */
export type Provider = "promoter" | "host" | "coordination";

export interface Item {
  readonly words: Bilingual;
  readonly provider: Provider;
  readonly isThere: boolean;
}

type Kind = Collaboration["kind"];

interface Needed {
  readonly words: Bilingual;
  readonly provider: Provider;
  /** Which kinds of collaboration need it to start. */
  readonly kinds: readonly Kind[];
  readonly fields: readonly (keyof Agreement)[];
}

const TRAINEES: readonly Kind[] = ["internship"];
const HOSTED: readonly Kind[] = ["internship", "incubation", "collaboration"];
const INSURED: readonly Kind[] = ["internship", "incubation"];
const TIMED: readonly Kind[] = ["internship", "incubation", "collaboration", "employment"];
const NOTIFIED: readonly Kind[] = ["internship", "employment"];
const ALL: readonly Kind[] = [...TIMED, "self_employment"];

const needed = (
  it: string,
  en: string,
  provider: Provider,
  kinds: readonly Kind[],
  ...fields: readonly (keyof Agreement)[]
): Needed => ({ words: { it, en }, provider, kinds, fields });

/** What it takes to start, in the order in which a file is put together. */
const NEEDED: readonly Needed[] = [
  needed("soggetto promotore", "promoting body", "coordination", TRAINEES, "promoterId"),
  needed(
    "tutor didattico-organizzativo",
    "the promoter's tutor",
    "promoter",
    TRAINEES,
    "promoterTutor",
  ),
  needed("tutor aziendale", "the host's tutor", "host", HOSTED, "hostTutor"),
  needed(
    "convenzione (numero e data)",
    "convention (number and date)",
    "promoter",
    TRAINEES,
    "conventionNumber",
    "conventionOn",
  ),
  needed(
    "progetto formativo (obiettivi e attività)",
    "training plan (goals and activities)",
    "promoter",
    TRAINEES,
    "goals",
    "activities",
    "skills",
  ),
  needed(
    "obiettivi e attività",
    "goals and activities",
    "coordination",
    ALL.filter((kind) => kind !== "internship" && kind !== "employment"),
    "goals",
    "activities",
  ),
  needed("orario", "working hours", "host", TIMED, "schedule"),
  needed("indennità mensile", "monthly allowance", "host", TRAINEES, "allowance"),
  needed(
    "assicurazioni INAIL e RC",
    "accident and liability insurance",
    "promoter",
    INSURED,
    "accidentInsurance",
    "liabilityInsurance",
  ),
  needed(
    "dichiarazione su sicurezza, L. 68/1999 e cassa integrazione",
    "declaration on safety, on jobs for people with disabilities and on lay-offs",
    "host",
    TRAINEES,
    "declaredOn",
  ),
  needed(
    "comunicazione obbligatoria (data e codice)",
    "compulsory notice (date and code)",
    "host",
    NOTIFIED,
    "noticeOn",
    "noticeCode",
  ),
];

/** What a collaboration of a kind needs to start, and whether each is there. */
export const readinessOf = (kind: Kind, agreement: Agreement): readonly Item[] =>
  NEEDED.filter(({ kinds }) => kinds.includes(kind)).map(({ words, provider, fields }) => ({
    words,
    provider,
    isThere: fields.every((field) => agreement[field] !== null),
  }));
