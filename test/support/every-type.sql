-- Tables that hold every kind of value, refer to themselves and to each other in a circle.
create table every_type (
  id bigint generated always as identity primary key,
  parent bigint references every_type,
  partner bigint,
  small smallint, whole integer, big bigint, exact numeric, single real, double double precision,
  yes boolean, words text, padded char(5), short varchar(20), bytes bytea, day date,
  moment timestamptz, local timestamp, clock time, span interval, ident uuid, place inet,
  document jsonb, plain json, labels text[], grid integer[][], points double precision[],
  embedding vector, embedding3 vector(3), period daterange, search tsvector,
  halved integer generated always as (whole / 2) stored
);
create table other_half (id serial primary key, half bigint not null references every_type);
alter table every_type add constraint partner_fk foreign key (partner) references other_half;
create function refuse() returns trigger language plpgsql as
  $$ begin if new.words = 'made before the rule' then raise exception 'refused'; end if; return new; end $$;
create table "Odd ""name""" ("order" text, "è" integer);
create trigger refusing before insert on every_type for each row execute function refuse();
