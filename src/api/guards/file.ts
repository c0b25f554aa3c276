import type { Context } from "hono";
import { HttpProblem } from "../../access/http-problem.ts";

/** Types of the spreadsheets that can be sent in, none of which a form of another site can send. */
export const SPREADSHEETS = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "text/csv": "csv",
} as const;

type Spreadsheet = (typeof SPREADSHEETS)[keyof typeof SPREADSHEETS];

const ROUTE = /^\/api\/v1\/programmes\/[^/]+\/import$/;

/** What kind of spreadsheet a request brings; null where it brings none, or to where none belongs. */
export function spreadsheetIn(c: Context): Spreadsheet | null {
  if (!ROUTE.test(c.req.path)) return null;
  const type = (c.req.header("content-type") ?? "").split(";", 1)[0]!.trim().toLowerCase();
  return Object.hasOwn(SPREADSHEETS, type) ? SPREADSHEETS[type as keyof typeof SPREADSHEETS] : null;
}

/** The same where it must be one. */
export function requireSpreadsheet(c: Context): Spreadsheet {
  const kind = spreadsheetIn(c);
  if (kind !== null) return kind;
  throw new HttpProblem("notASpreadsheet", {
    it: "Il corpo della richiesta va mandato come file XLSX o CSV, con il suo Content-Type.",
    en: "Send the request's body as an XLSX or CSV file, with its Content-Type.",
  });
}
