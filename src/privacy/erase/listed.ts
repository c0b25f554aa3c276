import { type SQL, sql } from "drizzle-orm";

/** A list of texts as the right side of `in`, whatever its length. */
export const listed = (values: readonly string[]): SQL =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::text::jsonb))`;
