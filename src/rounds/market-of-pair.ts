import { and, eq, isNotNull } from "drizzle-orm";
import { need } from "../db/tables/need.ts";
import { participant } from "../db/tables/participant.ts";
import { resource } from "../db/tables/resource.ts";
import type { Transaction } from "../db/transaction.ts";
import { type Bilingual, InnestoError } from "../errors.ts";
import type { Market } from "../matching/glossary.ts";
import type { PairIds } from "../matching/parties.ts";

/**
 * Which market a pair is of: seats are for people, any other resource is for what ideas need. Throws `notFound` for a
 * place that is not there, or a seeker that it is not for.
 */
export async function marketOfPair(
  tx: Transaction,
  programmeId: string,
  { seeker, place }: PairIds,
): Promise<Market> {
  const [found] = await tx
    .select({ kind: resource.kind })
    .from(resource)
    .where(and(eq(resource.programmeId, programmeId), eq(resource.id, place)));
  if (found === undefined) throw missing(place, PLACE);
  if (found.kind === "seat") {
    if (await isPerson(tx, programmeId, seeker)) return "incubation";
    throw missing(seeker, PERSON);
  }
  if (await isNeedOfIdea(tx, programmeId, seeker)) return "resourcing";
  throw missing(seeker, NEED);
}

async function isPerson(tx: Transaction, programmeId: string, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.programmeId, programmeId), eq(participant.id, id)));
  return rows.length > 0;
}

async function isNeedOfIdea(tx: Transaction, programmeId: string, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: need.id })
    .from(need)
    .where(and(eq(need.programmeId, programmeId), eq(need.id, id), isNotNull(need.ideaId)));
  return rows.length > 0;
}

const PLACE: Bilingual = {
  it: "il codice di un posto o di un'altra risorsa",
  en: "the code of a seat or of another resource",
};
const PERSON: Bilingual = {
  it: "per un posto, il codice di una persona",
  en: "for a seat, a person's code",
};
const NEED: Bilingual = {
  it: "per una risorsa che non è un posto, il codice del bisogno di un'idea",
  en: "for a resource that is no seat, the code of an idea's need",
};

const missing = (code: string, expected: Bilingual) =>
  new InnestoError("notFound", {
    it: `«${code}» non c'è: atteso ${expected.it}.`,
    en: `"${code}" is not there: expected ${expected.en}.`,
  });
