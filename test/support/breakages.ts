import { inPublic, listTables } from "../../src/db/catalog.ts";
import { connect, type Endpoint } from "../../src/db/connection.ts";

export interface Breakages {
  /** Breaks the nth write from now on. */
  readonly atWrite: (nth: number) => Promise<void>;
  /** Refuses at the end of a transaction, when all is written and nothing is confirmed. */
  readonly atCommit: () => Promise<void>;
  /** Breaks nothing any more; whether it did. */
  readonly mend: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Outside of the service's schema. What is counted is no row: it stays when the transaction is taken back. */
const SETUP = `
create schema breakage;
create sequence breakage.writes;
create sequence breakage.broken;
create table breakage.plan (at bigint);
create function breakage.strike() returns trigger language plpgsql security definer as $$
declare planned record;
begin
  select * into planned from breakage.plan where at is not null;
  if not found then return null; end if;
  if nextval('breakage.writes') <> planned.at then return null; end if;
  perform nextval('breakage.broken');
  raise exception 'broken on purpose' using errcode = 'disk_full';
end $$;
create function breakage.strike_last() returns trigger language plpgsql security definer as $$
begin
  if not exists (select from breakage.plan where at is null) then return null; end if;
  perform nextval('breakage.broken');
  raise exception 'broken on purpose' using errcode = 'disk_full';
end $$;`;

/** Makes a database's writes break on demand. */
export async function breakagesIn(endpoint: Endpoint): Promise<Breakages> {
  const client = connect(endpoint, 1);
  await client.unsafe(SETUP);
  for (const { name } of await listTables(client))
    await client.unsafe(`
      create trigger zz_strike after insert or update or delete on ${inPublic(name)}
        for each statement execute function breakage.strike();
      create constraint trigger zz_strike_last after insert or update or delete on ${inPublic(name)}
        deferrable initially deferred for each row execute function breakage.strike_last();`);
  const plan = async (at: number | null) =>
    await client.unsafe(
      `delete from breakage.plan; insert into breakage.plan values (${at ?? "null"});
       select setval('breakage.writes', 1, false), setval('breakage.broken', 1, false);`,
    );
  return {
    atWrite: async (nth) => void (await plan(nth)),
    atCommit: async () => void (await plan(null)),
    mend: async () => {
      await client.unsafe("delete from breakage.plan");
      const [row] = await client<{ done: boolean }[]>`
        select is_called as done from breakage.broken`;
      return row!.done;
    },
    close: async () => await client.end(),
  };
}
