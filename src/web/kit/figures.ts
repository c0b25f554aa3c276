import type { Ctx } from "../visit.ts";

const LOCALES = { it: "it-IT", en: "en-GB" } as const;

/** «1.234,50» in Italian, "1,234.50" in English; with its sign where it is a difference. */
export const decimal = (
  c: Ctx,
  value: number,
  { digits = 2, signed = false }: { readonly digits?: number; readonly signed?: boolean } = {},
): string =>
  value.toLocaleString(LOCALES[c.get("language")], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(signed && { signDisplay: "exceptZero" }),
  });

/** A calendar day, «15/01/2026», from an ISO date. */
export const day = (iso: string): string => iso.slice(0, 10).split("-").toReversed().join("/");

/** An instant as it was in Italy, to the minute. */
export const moment = (c: Ctx, at: Date): string =>
  at.toLocaleString(LOCALES[c.get("language")], {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Europe/Rome",
  });
