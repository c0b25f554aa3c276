alter table every_type disable trigger refusing;
insert into every_type (small, whole, big, exact, single, double, yes, words, padded, short, bytes,
  day, moment, local, clock, span, ident, place, document, plain, labels, grid, points, embedding,
  embedding3, period, search) values
  (-32768, 2147483647, -9223372036854775808, 123456789012345678901234567890.000123000, 0.1,
   0.1 + 0.2::float8, true, E'tab\there, line\nfeed, \\ back, "quote", \u2028, 🌱 è', 'ab', 'x',
   '\x00ff0a0d', '2026-02-28', '2026-03-29 02:30:00.123456+01', '1999-12-31 23:59:59.999999',
   '23:59:59.5', '1 year 2 mons -3 days 04:05:06.789', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11',
   '10.0.0.1/8', '{"b": [1, 2.50, null, "è\n"], "a": 12345678901234567890.5}',
   E'{ "spaced":\n  1 }', array['a', null, 'NULL', '', 'with "quotes", {braces}\\'],
   '{{1,2},{3,4}}', '{0.1,-0,1e-300,NaN,Infinity}', '[0.1,-2,3e-5,1]', '[1,2,3]',
   '[2026-01-01,2026-12-31)', to_tsvector('italian', 'le case nuove')),
  (null, null, null, 'NaN', 'NaN', '-Infinity', false, '', '', '', '', 'infinity', '-infinity',
   null, null, null, null, null, 'null', 'null', '{}', null, '{}', null, null, 'empty', ''),
  (null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
   null, null, null, null, null, null, null, null, null, null, null),
  (0, 0, 0, 0, '-0', '-0', null, 'made before the rule', null, null, null, '0044-03-15 BC',
   null, null, null, null, null, null, '"text"', '[]', null, null, null, null, null, null, null);
update every_type set parent = 4 where id = 1;
update every_type set parent = id where id = 2;
insert into other_half (half) values (3), (1);
update every_type set partner = 2 where id = 3;
insert into every_type (words) select 'filler ' || n from generate_series(1, 1200) n;
delete from every_type where id = 1204;
insert into "Odd ""name""" values (null, 1), ('a', null);
alter table every_type enable trigger refusing;
insert into comune (code, name, province, lat, lng) values
  ('020030', 'Mantova', 'MN', 45.1564, 10.7914), ('020065', 'Suzzara', 'MN', null, null);
insert into programme (id, title, description) values ('comantova', 'CoMantova', 'È una prova');
insert into programme_comune (programme_id, comune_code) values ('comantova', '020030');
