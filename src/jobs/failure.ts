import { type Instead, tellable } from "../access/tellable.ts";
import { databaseError } from "../db/failure.ts";
import { type Bilingual, InnestoError } from "../errors.ts";
import type { JobError } from "./job.ts";

/** PostgreSQL: serialization failure, deadlock, lock not available. */
const PASSING = new Set(["40001", "40P01", "55P03"]);

const INSTEAD: Instead = {
  inside: {
    it: "Qualcosa è andato storto nel servizio: l'errore è nel suo registro, sotto il numero di questa operazione.",
    en: "Something went wrong in the service: the error is in its log, under this job's number.",
  },
  away: {
    it: "Il database o un'altra parte del servizio non rispondeva.",
    en: "The database or another part of the service did not answer.",
  },
  contention: {
    it: "Un'altra operazione è arrivata prima, o qualcosa con lo stesso nome c'è già.",
    en: "Another operation came first, or something of the same name is there already.",
  },
};
const WORKERS_DIED: Bilingual = {
  it: "Ogni volta il processo che la eseguiva è terminato prima della fine: forse la memoria non basta.",
  en: "Each time the process that ran it ended before it was done: perhaps memory runs short.",
};

/** Whether another try may well pass; what is wrong with the input never does. */
export const mayPass = (thrown: unknown): boolean =>
  (thrown instanceof InnestoError && thrown.kind === "unavailable") ||
  PASSING.has(databaseError(thrown)?.code ?? "");

/** What a person is told. */
export function accountOf(thrown: unknown): JobError {
  const { kind, text, issues } = tellable(thrown, INSTEAD);
  return { kind: kind === "contention" ? "conflict" : kind, text, issues: [...issues] };
}

export const workersDied = (): JobError => ({ kind: "internal", text: WORKERS_DIED, issues: [] });

/** The error of a job that failed, to be thrown where somebody waits for it. */
export const thrownAgain = ({ kind, text, issues }: JobError): InnestoError =>
  new InnestoError(kind, text, { issues: issues as InnestoError["issues"] });
