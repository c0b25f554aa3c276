import { loadTransformersLibrary } from "../../embedding/transformers-library.ts";
import { InnestoError } from "../../errors.ts";
import { type Check, check } from "./check.ts";

const TRANSFORMER = { it: "modelli transformer", en: "transformer models" };

/** Optional: the built-in model needs no library. Starts it, for one that is there may not start. */
export async function checkTransformer(
  load: () => Promise<unknown> = loadTransformersLibrary,
): Promise<Check> {
  try {
    await load();
    return check("transformer", TRANSFORMER, "fine", {
      it: "la libreria è installata",
      en: "the library is installed",
    });
  } catch (error) {
    if (!(error instanceof InnestoError)) throw error;
    if (!isMissing(error)) return check("transformer", TRANSFORMER, "attention", error.text);
    return check("transformer", TRANSFORMER, "fine", {
      it: "la libreria facoltativa non è installata; il modello «built-in» non la usa",
      en: 'the optional library is not installed; the model "built-in" does not use it',
    });
  }
}

const isMissing = ({ cause }: InnestoError): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND";
