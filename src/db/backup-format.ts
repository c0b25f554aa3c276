/**
 * A backup is one gzip file of lines, each a JSON value:
 *
 *     {"format":"innesto-backup","version":1,…}     once, first
 *     {"table":"hub","columns":["programme_id",…]}  for every table, its rows following
 *     ["comantova","h1",null,…]                     a row: each value as PostgreSQL's text, or null
 *     {"sequence":"…","value":"7","called":true}    for every sequence
 *     {"end":true,"rows":{"hub":4,…},"sha256":"…"}  once, last
 *
 * The text of a value is what its type writes and reads: it brings back every value exactly, of
 * any type, where JSON would confuse a JSON null with a missing value. The digest is that of all
 * lines before the last, with their line feeds.
 */
import { z } from "zod";

export const FORMAT = "innesto-backup";
export const FORMAT_VERSION = 1;

export const HEADER = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  innesto: z.string(),
  migration: z.string(),
  createdAt: z.iso.datetime(),
});

export const LINE = z.union([
  z.object({ table: z.string(), columns: z.array(z.string()) }),
  z.array(z.string().nullable()),
  z.object({ sequence: z.string(), value: z.string(), called: z.boolean() }),
  z.object({
    end: z.literal(true),
    rows: z.record(z.string(), z.int()),
    sha256: z.string(),
  }),
]);

export type Header = z.infer<typeof HEADER>;
export type Line = z.infer<typeof LINE>;
export type Row = readonly (string | null)[];
export type SequenceLine = Extract<Line, { sequence: string }>;
export type EndLine = Extract<Line, { end: true }>;

/** Settings that decide how values are written, the same for writing and reading. */
export const TEXT_SETTINGS = `select
  set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true),
  set_config('IntervalStyle', 'postgres', true), set_config('bytea_output', 'hex', true),
  set_config('extra_float_digits', '1', true), set_config('row_security', 'off', true)`;
