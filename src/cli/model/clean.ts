import { dropUnusedVectors } from "../../profiles/kept-embedder.ts";
import { embedderId } from "../../profiles/own-embedder.ts";
import type { Command } from "../command.ts";
import { modelsFolder } from "../embed-with-bar.ts";
import { withDatabase } from "../with-database.ts";
import { PROGRAMME_OPTION, programmesOf } from "./programmes.ts";

/** Frees the room that vectors of earlier models take; the one way in which they go. */
export const modelClean: Command = {
  name: "model clean",
  args: [],
  options: { programme: PROGRAMME_OPTION },
  help: {
    it: "elimina i vettori dei modelli che né il progetto né un ciclo non chiuso usa più",
    en: "deletes the vectors of models that neither the programme nor an unclosed round uses",
  },
  run: (call) =>
    withDatabase(call, async (db) => {
      const programmes = await programmesOf(db, call.options["programme"]);
      const dropped = [];
      for (const { id, embedder } of programmes) {
        const inUse = await embedderId({ name: embedder, modelsFolder: modelsFolder(call) });
        const gone = await db.asSystem(id, (tx) => dropUnusedVectors(tx, id, inUse));
        for (const { name, vectors } of gone)
          call.terminal.say({
            it: `«${id}»: eliminati ${vectors} vettori di ${name}.`,
            en: `"${id}": ${vectors} vectors of ${name} deleted.`,
          });
        dropped.push(...gone.map((kept) => ({ programme: id, ...kept })));
      }
      if (dropped.length === 0)
        call.terminal.say({
          it: "Non c'è niente da eliminare.",
          en: "There is nothing to delete.",
        });
      call.terminal.give(dropped);
      return 0;
    }),
};
