import { type Bilingual, InnestoError } from "../../errors.ts";

/** Nobody answers, or the line broke: most often there is no network. */
export function hubUnreachable(host: string, cause: unknown): InnestoError {
  const detail = causeOf(cause);
  return new InnestoError(
    "unavailable",
    {
      it: `${host} non risponde (${detail}). Controlla la rete e ripeti il comando: riprende da dove si è fermato. Su una macchina senza rete, copia la cartella del modello da una che l'ha già scaricato.`,
      en: `${host} does not answer (${detail}). Check the network and repeat the command: it goes on from where it stopped. On a machine without a network, copy the model's folder from one that has fetched it.`,
    },
    { cause },
  );
}

/** The hub answered, but not with the file. */
export const hubRefuses = (name: string, file: string, host: string, why: Bilingual) =>
  new InnestoError("unavailable", {
    it: `Il modello «${name}» non si scarica da ${host}: per ${file} la risposta è «${why.it}».`,
    en: `The model "${name}" cannot be fetched from ${host}: for ${file} the answer is "${why.en}".`,
  });

/** A hub answers 401 for a name that it does not know, lest it tell which private ones there are. */
const UNKNOWN = new Set([401, 403, 404]);

export function badStatus(name: string, file: string, host: string, status: number): InnestoError {
  return hubRefuses(
    name,
    file,
    host,
    UNKNOWN.has(status)
      ? {
          it: `${status}: non c'è, o non è pubblico. Controlla il nome, e che il modello abbia una versione ONNX`,
          en: `${status}: it is not there, or not public. Check the name, and that the model has an ONNX version`,
        }
      : { it: `${status}: riprova più tardi`, en: `${status}: try again later` },
  );
}

export const arrivedDamaged = (file: string, host: string) =>
  new InnestoError("unavailable", {
    it: `${file} è arrivato da ${host} con un'impronta diversa da quella dichiarata, ed è stato buttato. Ripeti il comando; se succede ancora, qualcosa tra qui e ${host} cambia i file.`,
    en: `${file} came from ${host} with another checksum than was stated, and was thrown away. Repeat the command; if it happens again, something between here and ${host} alters files.`,
  });

export const notWritten = (path: string, cause: NodeJS.ErrnoException) =>
  new InnestoError(
    "unavailable",
    {
      it: `${path} non si può scrivere (${cause.code}). Controlla lo spazio sul disco e i permessi della cartella, poi ripeti il comando: riprende da dove si è fermato.`,
      en: `${path} cannot be written (${cause.code}). Check the space on the disk and the folder's permissions, then repeat the command: it goes on from where it stopped.`,
    },
    { cause },
  );

/** What the system says of a failed connection stands in the innermost cause: ENOTFOUND, ECONNREFUSED, … */
function causeOf(thrown: unknown): string {
  let error = thrown;
  while (error instanceof Error && error.cause !== undefined) error = error.cause;
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
