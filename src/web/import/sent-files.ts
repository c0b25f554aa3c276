import type { Bilingual } from "../../errors.ts";
import type { SentFile } from "../../intake/read/read-sent.ts";
import { SHEETS } from "../../intake/sheets.ts";
import type { Ctx } from "../visit.ts";
import { IMPORT } from "./words.ts";

/** The files of the form, or what is wrong with the choice of them. */
export async function sentFiles(
  c: Ctx,
): Promise<{ readonly files: readonly SentFile[] } | { readonly wrong: Bilingual }> {
  const { files: field } = await c.req.parseBody({ all: true });
  const chosen = [field].flat().filter((one) => one instanceof File && one.size > 0) as File[];
  if (chosen.length === 0) return { wrong: IMPORT.noFile };
  if (chosen.length > SHEETS.length) return { wrong: IMPORT.tooMany };
  const byName = new Map<string, SentFile>();
  for (const file of chosen)
    byName.set(file.name, { name: file.name, content: new Uint8Array(await file.arrayBuffer()) });
  return { files: [...byName.values()] };
}
