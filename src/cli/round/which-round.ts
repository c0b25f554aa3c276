import type { Database } from "../../db/client.ts";
import { InnestoError } from "../../errors.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import { openRoundOf, requireRound } from "../../rounds/rounds.ts";

export interface WhichRound {
  readonly programme: string;
  readonly number: number;
}

/** `comantova/2`, or `comantova` for the round that is open. */
export async function whichRound(db: Database, text: string): Promise<WhichRound> {
  const [, programme, number] = /^([a-z0-9-]+)(?:\/([1-9]\d*))?$/.exec(text) ?? [];
  if (programme === undefined) throw notARound(text);
  return await db.asSystem(programme, async (tx) => {
    await requireProgramme(tx, programme);
    if (number !== undefined)
      return { programme, number: (await requireRound(tx, programme, Number(number))).number };
    const open = await openRoundOf(tx, programme);
    if (open === null) throw noneOpen(programme);
    return { programme, number: open.number };
  });
}

const notARound = (text: string) =>
  new InnestoError("usage", {
    it: `«${text}» non indica un ciclo: atteso PROGETTO oppure PROGETTO/NUMERO, per esempio comantova/1.`,
    en: `"${text}" does not name a round: expected PROGRAMME or PROGRAMME/NUMBER, such as comantova/1.`,
  });

const noneOpen = (programme: string) =>
  new InnestoError("notFound", {
    it: `«${programme}» non ha un ciclo aperto: innesto round open ${programme}`,
    en: `"${programme}" has no open round: innesto round open ${programme}`,
  });
