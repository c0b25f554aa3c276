import type { ReportModel } from "../../collaborations/report/model.ts";
import { InnestoError } from "../../errors.ts";

const PREFIX = "target-";

/** The name of an indicator's field. */
export const fieldOf = (code: string): string => `${PREFIX}${code}`;

/** The targets that a form sends, by code; an empty field has none. Throws `invalid` for what is no such number. */
export function targetsIn(
  fields: Readonly<Record<string, unknown>>,
  { indicators }: ReportModel,
): ReadonlyMap<string, number | null> {
  return new Map(
    indicators.flatMap(({ code }) => {
      const sent = fields[fieldOf(code)];
      return typeof sent === "string" ? [[code, numberIn(code, sent.trim())] as const] : [];
    }),
  );
}

function numberIn(code: string, text: string): number | null {
  if (text === "") return null;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InnestoError("invalid", {
    it: `L'obiettivo di ${code} va scritto come numero intero, per esempio 43, o lasciato vuoto.`,
    en: `The target of ${code} is written as a whole number, such as 43, or left empty.`,
  });
}
