import { readFile } from "node:fs/promises";
import { type Bilingual, InnestoError } from "../errors.ts";
import { adoptComuni, currentComuni } from "../programmes/territory-store.ts";
import { mergeOfficialList } from "../programmes/territory/official-list.ts";
import { decodeOfficialList } from "../programmes/territory/official-rows.ts";
import type { Call, Command } from "./command.ts";
import { withDatabase } from "./with-database.ts";

/** Brings the comuni up to a newer official list, from ISTAT's own file. */
export const comuniCommand: Command = {
  name: "comuni",
  args: ["FILE"],
  options: {
    date: {
      type: "string",
      value: "AAAA-MM-GG",
      help: { it: "il giorno che l'elenco descrive", en: "the day that the list describes" },
    },
    formers: {
      type: "string",
      value: "NUOVO=VECCHIO|VECCHIO,…",
      help: {
        it: "da quali comuni nasce un codice nuovo: ne prende centro e CAP",
        en: "which comuni a new code came from: it takes their centre and postal code",
      },
    },
  },
  help: {
    it: "carica un elenco ufficiale dei comuni più recente (il CSV di ISTAT)",
    en: "loads a newer official list of comuni (ISTAT's CSV)",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const text = decodeOfficialList(await fileOf(call.args[0]!));
      const options = { date: dateOf(call), formers: formersOf(call) };
      const merge = await db.asSystem(null, async (tx) => {
        const merged = mergeOfficialList(await currentComuni(tx), text, options);
        await adoptComuni(tx, merged.comuni);
        return merged;
      });
      const { comuni, added, removed, renamed, recoded, withoutCentre } = merge;
      call.terminal.say(summary(comuni.comuni.length, merge));
      for (const { code, name } of withoutCentre)
        call.terminal.say({
          it: `  ! ${name} (${code}): non se ne conosce il centro, è lasciato fuori; indicare --formers`,
          en: `  ! ${name} (${code}): its centre is not known, it is left out; give --formers`,
        });
      call.terminal.give({ date: options.date, added, removed, renamed, recoded, withoutCentre });
      return 0;
    }),
};

type Merge = ReturnType<typeof mergeOfficialList>;

const summary = (count: number, { added, removed, renamed, recoded }: Merge): Bilingual => ({
  it: `${count} comuni: ${added.length} nuovi, ${renamed.length} rinominati, ${recoded.length} con un altro codice, ${removed.length} non più in elenco.`,
  en: `${count} comuni: ${added.length} new, ${renamed.length} renamed, ${recoded.length} with another code, ${removed.length} no longer listed.`,
});

async function fileOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new InnestoError(
      "usage",
      { it: `«${path}» non si può leggere.`, en: `"${path}" cannot be read.` },
      { cause },
    );
  }
}

function dateOf({ options: { date } }: Call): string {
  if (typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  throw new InnestoError("usage", {
    it: "Serve il giorno dell'elenco: --date 2026-06-30",
    en: "The list's day is needed: --date 2026-06-30",
  });
}

function formersOf({ options: { formers } }: Call): ReadonlyMap<string, readonly string[]> {
  if (typeof formers !== "string") return new Map();
  return new Map(
    formers.split(",").map((entry) => {
      const [code, codes] = entry.split("=");
      return [code!.trim(), (codes ?? "").split("|").map((one) => one.trim())] as const;
    }),
  );
}
