import { sql } from "drizzle-orm";
import { z } from "zod";
import { onBehalf } from "../../access/on-behalf.ts";
import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { CONTRACTS, type DECLARING_SIDES, OUTCOME_CONDITIONS } from "../../db/tables/lists.ts";
import { outcomeDeclaration } from "../../db/tables/outcome.ts";
import { InnestoError } from "../../errors.ts";
import { collaborationsOf } from "./own-collaborations.ts";
import { addDays } from "../../programmes/days.ts";
import { dueMoments, type OutcomeMoment } from "./due.ts";

export type Side = (typeof DECLARING_SIDES)[number];

/** For so many days after its day a question is put to the two sides; after that the coordination calls. */
export const ASKED_DAYS = 60;

const day = z.iso.date().nullable().default(null);

/** What a side says: a person how they fare, a host whether the person is with them. */
export const declarationSchema = z.strictObject({
  condition: z.enum(OUTCOME_CONDITIONS).nullable().default(null),
  contract: z.enum(CONTRACTS).nullable().default(null),
  contractFrom: day,
  contractTo: day,
  weeklyHours: z.number().min(0).max(168).nullable().default(null),
  atHost: z.boolean().nullable().default(null),
});

export type SaidDeclaration = z.infer<typeof declarationSchema>;

/** A question that waits for the asker. */
export interface Question {
  readonly collaboration: string;
  readonly moment: OutcomeMoment;
  /** ISO date since which it is asked. */
  readonly since: string;
  readonly host: string;
  readonly idea: string | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** Which side somebody speaks for; throws `forbidden` for whoever speaks for neither. */
function sideOf({ kind }: Part): Side {
  if (kind === "participant") return "participant";
  if (kind === "member") return "host";
  throw speaksForNeither();
}

/** What a participant or a member of a host is asked today, read as they may read it; `db` is the service's own. */
export const questionsFor = async (db: Service, actor: Part, today: string): Promise<Question[]> =>
  await onBehalf(
    db,
    actor,
    (tx) => collaborationsOf(tx, actor),
    async (tx, own) => {
      const side = sideOf(actor);
      const answered = await tx.execute<{ id: string; moment: OutcomeMoment }>(sql`
        select collaboration_id as id, moment from outcome where programme_id = ${actor.programme}
        union all select collaboration_id, moment from outcome_declaration
          where programme_id = ${actor.programme} and side = ${side}`);
      return own.flatMap((one) => {
        const known = answered.filter(({ id }) => id === one.id).map(({ moment }) => moment);
        return dueMoments(one, known, today)
          .filter(({ on }) => today <= addDays(on, ASKED_DAYS))
          .map(({ moment, on }) => ({
            collaboration: one.id,
            moment,
            since: on,
            host: one.host,
            idea: one.idea,
            start: one.since,
            end: one.ended ?? one.plannedEnd,
          }));
      });
    },
  );

/**
 * Keeps what one side says of a question that waits for it. It counts in no figure before the coordination has taken it
 * over into the outcome, for the two sides may say different things.
 *
 * @throws InnestoError `notFound` for a question that does not wait for the asker, `invalid` for a declaration that says
 *   nothing
 */
export async function declare(
  db: Service,
  actor: Part,
  question: Pick<Question, "collaboration" | "moment">,
  said: SaidDeclaration,
  today: string,
): Promise<void> {
  const side = sideOf(actor);
  const { collaboration, moment } = question;
  refuseEmpty(side === "host" ? asHost(said) : said);
  const waiting = await questionsFor(db, actor, today);
  if (!waiting.some((one) => one.collaboration === collaboration && one.moment === moment))
    throw notAsked();
  const key = { programmeId: actor.programme, collaborationId: collaboration, moment, side };
  await db.asSystem(actor.programme, (tx) =>
    tx
      .insert(outcomeDeclaration)
      .values({ ...key, ...(side === "host" ? asHost(said) : said) })
      .onConflictDoNothing(),
  );
}

/** A host knows whom it has hired, and nothing else of how somebody fares. */
const asHost = (said: SaidDeclaration): SaidDeclaration =>
  said.contract === null
    ? { ...said, condition: null }
    : { ...said, condition: "employed", atHost: true };

function refuseEmpty({ condition, atHost, contractFrom: from, contractTo: to }: SaidDeclaration) {
  if (condition === null && atHost === null)
    throw new InnestoError("invalid", {
      it: "Di' almeno una cosa: come va adesso, o se la persona è ancora con voi.",
      en: "Say one thing at least: how it goes now, or whether the person is still with you.",
    });
  if (from !== null && to !== null && to < from)
    throw new InnestoError("invalid", {
      it: "Il contratto finisce prima di cominciare: correggi una delle due date.",
      en: "The contract ends before it begins: correct one of the two dates.",
    });
}

const speaksForNeither = () =>
  new InnestoError("forbidden", {
    it: "A questa domanda rispondono la persona e chi la ospita.",
    en: "This question is answered by the person and by their host.",
  });

const notAsked = () =>
  new InnestoError("notFound", {
    it: "Questa domanda non aspetta una tua risposta: forse hai già risposto.",
    en: "This question does not wait for an answer of yours: perhaps you have answered already.",
  });
