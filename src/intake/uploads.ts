import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import type { Service } from "../access/service.ts";
import { upload } from "../db/tables/upload.ts";
import type { SentFile } from "./read/read-sent.ts";

/** An upload holds people's data: whoever does not apply it within a day has it forgotten. */
const A_DAY_AGO = sql`now() - interval '1 day'`;

/** Whose upload it is: of each account and programme the latest one is kept. */
export interface Sender {
  readonly programme: string;
  readonly account: string;
}

const isOf = ({ programme, account }: Sender) =>
  and(eq(upload.programmeId, programme), eq(upload.account, account));

/** Keeps files between their trial and their import, in place of what the sender sent before. */
export async function keepUpload(
  db: Service,
  sender: Sender,
  files: readonly SentFile[],
): Promise<void> {
  const { programme, account } = sender;
  await db.asSystem(programme, async (tx) => {
    await tx.delete(upload).where(isOf(sender));
    const isOld = lt(upload.createdAt, A_DAY_AGO);
    await tx.delete(upload).where(and(eq(upload.programmeId, programme), isOld));
    await tx
      .insert(upload)
      .values(files.map((file) => ({ programmeId: programme, account, ...file })));
  });
}

/** What the sender sent within the last day, by name; none when there is nothing. */
export const keptUpload = async (db: Service, sender: Sender): Promise<readonly SentFile[]> =>
  await db.asSystem(sender.programme, (tx) =>
    tx
      .select({ name: upload.name, content: upload.content })
      .from(upload)
      .where(and(isOf(sender), gt(upload.createdAt, A_DAY_AGO)))
      .orderBy(asc(upload.name)),
  );

export async function forgetUpload(db: Service, sender: Sender): Promise<void> {
  await db.asSystem(sender.programme, (tx) => tx.delete(upload).where(isOf(sender)));
}
