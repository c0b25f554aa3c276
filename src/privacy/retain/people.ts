import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/transaction.ts";
import type { Bilingual } from "../../errors.ts";
import { NOTICE_DAYS } from "./rules.ts";

/** When the people of a programme are to be erased, as ISO dates; null where its end or its rule is not said. */
export interface PeopleGo {
  readonly on: string;
  readonly noticeFrom: string;
}

export async function whenPeopleGo(
  tx: Transaction,
  programmeId: string,
  days: number | null,
): Promise<PeopleGo | null> {
  const [found] = await tx.execute<{ on: string | null; notice: string | null }>(sql`
    select (ends_on + ${days}::int)::text as on, (ends_on + ${days}::int - ${NOTICE_DAYS}::int)::text as notice
    from programme where id = ${programmeId}`);
  if (found?.on == null || found.notice === null) return null;
  return { on: found.on, noticeFrom: found.notice };
}

/** Of everybody in the programme, by code. */
export async function listPeople(tx: Transaction, programmeId: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select id from participant where programme_id = ${programmeId} order by id`,
  );
  return rows.map(({ id }) => id);
}

/** Whether everybody has been told, on a day so long before. */
export async function wereTold(
  tx: Transaction,
  programmeId: string,
  { on }: PeopleGo,
  today: string,
): Promise<boolean> {
  const [found] = await tx.execute<{ told: boolean }>(sql`
    select coalesce(min(due_on) <= ${today}::date - ${NOTICE_DAYS}::int, false) as told from message
    where programme_id = ${programmeId} and topic like ${`retention ${on} %`}`);
  return found?.told === true;
}

export const noticeSubject: Bilingual = {
  it: "I tuoi dati stanno per essere cancellati",
  en: "Your data are about to be erased",
};

export const noticeBody = (on: string): Bilingual => ({
  it: `Il progetto è finito: il ${on} cancelliamo i tuoi dati. Fino ad allora puoi scaricarli dalla pagina «I miei dati». Non devi fare nulla.`,
  en: `The programme has ended: on ${on} we erase your data. Until then you can download them from the page "My data". You need not do anything.`,
});
