import { z } from "zod";
import type { Service } from "../access/service.ts";
import { membership } from "../db/tables/account.ts";
import { databaseError } from "../db/failure.ts";
import { LANGUAGES } from "../db/tables/lists.ts";
import { incentiveRule } from "../db/tables/incentive.ts";
import { phase, programme, programmeComune, term } from "../db/tables/programme.ts";
import { policy as policyTable } from "../db/tables/round.ts";
import type { Transaction } from "../db/transaction.ts";
import { InnestoError } from "../errors.ts";
import { readShippedRules } from "./internship-rules/shipped.ts";
import { saveRules } from "./internship-rules/store.ts";
import type { Template } from "./templates/template.ts";
import { requireTemplate } from "./templates/templates.ts";
import { currentComuni, ensureComuni } from "./territory-store.ts";
import { requireTerritory } from "./territory-of.ts";

const line = z.string().trim().max(300);
const optionalLine = line.nullish().transform((value) => value || null);
const day = z.iso.date().nullish();

/** What a programme says of itself from its first day. */
const newProgrammeSchema = z.strictObject({
  /** Its short name in addresses and commands: lower case, digits and hyphens. */
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: line.min(1),
  description: z.string().trim().max(5000).default(""),
  language: z.enum(LANGUAGES).default("it"),
  startsOn: day,
  endsOn: day,
  funder: optionalLine,
  fundingCall: optionalLine,
  projectCode: optionalLine,
  cup: optionalLine,
  /** Its comuni, as people write them: "Mantova", "Castro (LE)", "46100". */
  territory: z.array(line.min(1)).max(500).default([]),
});

export type NewProgramme = z.input<typeof newProgrammeSchema>;

/**
 * A new programme out of a template: its phases, words, reasons and first criteria. `by` is the account that coordinates it
 * from now on; null: nobody does yet.
 *
 * @throws InnestoError `notFound` for no template, `invalid` for comuni that are none and dates that run backwards,
 *   `conflict` for an id that is taken
 */
export async function createProgramme(
  db: Service,
  templateName: string,
  said: NewProgramme,
  by: string | null = null,
): Promise<string> {
  const template = requireTemplate(templateName);
  return await addProgramme(db, said, by, (tx, id) => fillFrom(tx, id, template));
}

/** Adds the programme itself with its territory, then lets `fill` give it the rest; all or nothing. */
export async function addProgramme(
  db: Service,
  said: NewProgramme,
  by: string | null,
  fill: (tx: Transaction, id: string) => Promise<void>,
): Promise<string> {
  const { territory, ...fields } = newProgrammeSchema.parse(said);
  if (fields.startsOn && fields.endsOn && fields.endsOn < fields.startsOn) throw backwards();
  const { id } = fields;
  try {
    return await db.asSystem(id, async (tx) => {
      const comuni = await currentComuni(tx);
      const codes = requireTerritory(comuni, territory);
      await ensureComuni(tx, comuni);
      await tx.insert(programme).values(fields);
      if (codes.length > 0)
        await tx
          .insert(programmeComune)
          .values(codes.map((comuneCode) => ({ programmeId: id, comuneCode })));
      if (by !== null)
        await tx.insert(membership).values({ programmeId: id, role: "coordinator", accountId: by });
      await fill(tx, id);
      return id;
    });
  } catch (thrown) {
    if (databaseError(thrown)?.code === UNIQUE_VIOLATION) throw taken(id);
    throw thrown;
  }
}

/** As PostgreSQL numbers it. */
const UNIQUE_VIOLATION = "23505";

async function fillFrom(tx: Transaction, programmeId: string, template: Template): Promise<void> {
  const { phases, terms, vocabulary, policy, internshipRules } = template;
  await tx.insert(phase).values(
    phases.map(({ name, gate, requires }, position) => ({
      programmeId,
      id: `F${position + 1}`,
      position,
      name,
      gate,
      requires,
    })),
  );
  const lists = Object.entries({ ...terms, vocabulary }) as [
    (typeof term.$inferInsert)["list"],
    Template["terms"]["goal"],
  ][];
  await tx.insert(term).values(
    lists.flatMap(([list, entries]) =>
      entries.map(({ code, it, en }, position) => ({
        programmeId,
        list,
        code,
        position,
        italian: it,
        english: en,
      })),
    ),
  );
  if (template.incentive_months.length > 0)
    await tx.insert(incentiveRule).values(
      template.incentive_months.map(({ from, months }) => ({
        programmeId,
        validFrom: from,
        months,
      })),
    );
  await tx.insert(policyTable).values({ programmeId, version: 1, document: policy });
  if (internshipRules !== null)
    await saveRules(tx, programmeId, readShippedRules(internshipRules), FIRST);
}

const FIRST = { expected: 0, madeBy: null };

const backwards = () =>
  new InnestoError("invalid", {
    it: "L'ultimo giorno viene prima del primo: correggi una delle due date.",
    en: "The last day comes before the first one: correct one of the two dates.",
  });

const taken = (id: string) =>
  new InnestoError("conflict", {
    it: `C'è già un progetto «${id}»: scegli un altro nome breve.`,
    en: `There is a programme "${id}" already: choose another short name.`,
  });
