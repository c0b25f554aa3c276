import { beginSession } from "../../src/access/sessions.ts";
import { mandateColumns, type Mandate } from "../../src/access/mandate.ts";
import type { Database } from "../../src/db/client.ts";
import { account, membership } from "../../src/db/tables/account.ts";
import { listPairings, type Pairing } from "../../src/rounds/answers/pairings.ts";
import { listRounds } from "../../src/rounds/rounds.ts";
import { runInForce } from "../../src/rounds/runs.ts";
import { programme as programmeTable } from "../../src/db/tables/programme.ts";

/** What the load is put on. */
export interface Stage {
  readonly programme: string;
  readonly round: number;
  readonly run: string;
  /** Pairs of nobody who is in the cast, for answers by phone: each is answered once. */
  readonly byPhone: string[];
}

/** Somebody signed in, in a browser of their own. */
export interface Person {
  readonly mandate: Mandate;
  readonly cookie: string;
  /** What they remember of the pages that they have read. */
  readonly read: Map<string, readonly string[]>;
}

/** Reads what `prepare` has left. */
export async function stageOf(db: Database): Promise<Stage> {
  const [programme] = await db.asSystem(null, (tx) => tx.select().from(programmeTable));
  if (programme === undefined) throw new Error("empty database: run with «prepare» first");
  return await db.asSystem(programme.id, async (tx) => {
    const [round] = await listRounds(tx, programme.id);
    const pairs = await listPairings(tx, programme.id, round!.number);
    const run = await runInForce(tx, programme.id, round!.number);
    const byPhone = pairs
      .filter((pair) => pair.state === "proposed" && !isOfCast(pair))
      .map(({ id }) => id);
    return { programme: programme.id, round: round!.number, run: run.id, byPhone };
  });
}

/** The first firms and people are the cast's. */
const OF_CAST = 500;

/** A firm's code and that of its one seat have the same number. */
const isOfCast = ({ seekerParticipantId, placeResourceId }: Pairing): boolean =>
  [seekerParticipantId, placeResourceId].some((code) => Number(code?.slice(1)) <= OF_CAST);

/** One in ten coordinates, two are the programme's people, seven speak for its firms. */
export async function castOf(
  db: Database,
  { programme }: Stage,
  people: number,
): Promise<Person[]> {
  const mandates = Array.from({ length: people }, (_, i): Mandate => {
    if (i % 10 === 0) return { role: "coordinator", subject: "" };
    if (i % 10 < 3) return { role: "participant", subject: `P${i + 1}` };
    return { role: "member", subject: `F${i + 1}` };
  });
  const stamp = Date.now();
  const cast: Person[] = [];
  for (const [i, mandate] of mandates.entries())
    cast.push({
      mandate,
      cookie: await signIn(db, programme, mandate, `p${i}-${stamp}@example.org`),
      read: new Map(),
    });
  return cast;
}

async function signIn(db: Database, programmeId: string, mandate: Mandate, email: string) {
  const accountId = await db.asSystem(null, async (tx) => {
    const [made] = await tx.insert(account).values({ email }).returning();
    return made!.id;
  });
  await db.asSystem(programmeId, (tx) =>
    tx.insert(membership).values({ programmeId, accountId, ...mandateColumns(mandate) }),
  );
  return `innesto=${await db.asSystem(null, (tx) => beginSession(tx, accountId))}`;
}
