import type { Client } from "../../src/db/connection.ts";

/** Everything in the service's schema but what belongs to an extension, one line each. */
const LISTING = `
with own as (
  select c.oid, c.relname, c.relkind, c.relacl, c.relowner, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and not exists (
    select from pg_depend d
    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
), grants as (
  select own.oid, g.grantee::regrole::text as role,
    string_agg(lower(g.privilege_type), ', ' order by g.privilege_type collate "C") as privileges
  from own, aclexplode(own.relacl) g
  where g.grantee not in (0, own.relowner) group by own.oid, g.grantee
)
select relname as "table", kind, line from (
  select relname, 1 as rank, attnum as place, 'column' as kind,
    attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end
      || case when attidentity <> '' then ' identity' else '' end
      || case when attgenerated <> '' then ' generated as ' else ' default ' end
         || pg_get_expr(d.adbin, d.adrelid) as full_line,
    attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end
      || case when attidentity <> '' then ' identity' else '' end as short_line
  from own join pg_attribute a on attrelid = own.oid and attnum > 0 and not attisdropped
  left join pg_attrdef d on d.adrelid = attrelid and d.adnum = attnum
  where relkind in ('r', 'p', 'v')
  union all
  select relname, 2, 0, 'constraint', null, conname || ' ' || pg_get_constraintdef(k.oid)
  from own join pg_constraint k on conrelid = own.oid where contype <> 'n'
  union all
  select relname, 3, 0, 'index', null, pg_get_indexdef(indexrelid)
  from own join pg_index on indrelid = own.oid
  union all
  select relname, 4, 0, 'trigger', null, pg_get_triggerdef(t.oid)
  from own join pg_trigger t on tgrelid = own.oid where not tgisinternal
  union all
  select relname, 5, 0, 'security', null,
    case when relforcerowsecurity then 'forced on everybody' else 'on' end
  from own where relrowsecurity
  union all
  select relname, 6, 0, 'policy', null, concat_ws(' ', polname, 'for', polcmd::text,
    'to', (select string_agg(r::regrole::text, ', ') from unnest(polroles) r),
    'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid))
  from own join pg_policy on polrelid = own.oid
  union all
  select relname, 7, 0, 'grant', null, role || ': ' || privileges
  from own join grants using (oid)
) lines(relname, rank, place, kind, full_line, short_line)
cross join lateral (select coalesce(full_line, short_line) as line) chosen
order by relname collate "C", rank, place, line collate "C"`;

const FUNCTIONS = `
select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
  || case when p.prosecdef then ' security definer' else '' end || ' ' || md5(p.prosrc) as line
from pg_proc p
where p.pronamespace = 'public'::regnamespace and not exists (
  select from pg_depend d
  where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
order by 1`;

const EXTENSIONS =
  "select extname as line from pg_extension where extname <> 'plpgsql' order by extname";

const ROLES = `
select rolname || case when rolsuper then ' superuser' else '' end
  || case when rolbypassrls then ' bypassrls' else '' end
  || case when rolcanlogin then ' login' else '' end as line
from pg_roles where rolname in ('innesto_app', 'innesto_system') order by rolname`;

type TableLine = { readonly table: string; readonly kind: string; readonly line: string };

/** The schema as a text that can be read and compared, the same on every server. */
export async function listSchema(client: Client): Promise<string> {
  const blocks = [
    await lines(client, "extensions", EXTENSIONS),
    await lines(client, "roles", ROLES),
    await lines(client, "functions", FUNCTIONS),
  ];
  const tables = new Map<string, string[]>();
  for (const { table, kind, line } of await client.unsafe<TableLine[]>(LISTING)) {
    const block = tables.get(table) ?? [table];
    block.push(`  ${kind} ${line}`);
    tables.set(table, block);
  }
  for (const block of tables.values()) blocks.push(block.join("\n"));
  return `${blocks.join("\n\n")}\n`;
}

async function lines(client: Client, title: string, query: string): Promise<string> {
  const rows = await client.unsafe<{ line: string }[]>(query);
  return [title, ...rows.map(({ line }) => `  ${line}`)].join("\n");
}
