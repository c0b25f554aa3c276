import { z } from "zod";
import type { ReportModel } from "../../collaborations/report/model.ts";

const PREFIX = "target-";

/** The name of an indicator's field. */
export const fieldOf = (code: string): string => `${PREFIX}${code}`;

const target = z
  .string()
  .trim()
  .transform((text) => (text === "" ? null : Number(text)))
  .pipe(z.int().min(0).max(999_999).nullable())
  .optional();

/** A field for each indicator of a model; an empty one has no target. */
export const targetsForm = ({ indicators }: ReportModel) =>
  z.strictObject(Object.fromEntries(indicators.map(({ code }) => [fieldOf(code), target])));

/** What such a form says, by code. */
export const targetsIn = (
  sent: Readonly<Record<string, number | null | undefined>>,
): ReadonlyMap<string, number | null> =>
  new Map(
    Object.entries(sent).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.slice(PREFIX.length), value]],
    ),
  );
