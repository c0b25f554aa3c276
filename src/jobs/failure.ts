import { isContention } from "../access/contention.ts";
import { databaseError } from "../db/failure.ts";
import { type Bilingual, InnestoError } from "../errors.ts";
import type { JobError } from "./job.ts";

/** PostgreSQL: serialization failure, deadlock, lock not available. */
const PASSING = new Set(["40001", "40P01", "55P03"]);

const INSIDE: Bilingual = {
  it: "Qualcosa è andato storto nel servizio: l'errore è nel suo registro, sotto il numero di questa operazione.",
  en: "Something went wrong in the service: the error is in its log, under this job's number.",
};
const AWAY: Bilingual = {
  it: "Il database o un'altra parte del servizio non rispondeva.",
  en: "The database or another part of the service did not answer.",
};
const CONTENTION: Bilingual = {
  it: "Un'altra operazione è arrivata prima, o qualcosa con lo stesso nome c'è già.",
  en: "Another operation came first, or something of the same name is there already.",
};
const WORKERS_DIED: Bilingual = {
  it: "Ogni volta il processo che la eseguiva è terminato prima della fine: forse la memoria non basta.",
  en: "Each time the process that ran it ended before it was done: perhaps memory runs short.",
};

/** Whether another try may well pass; what is wrong with the input never does. */
export const mayPass = (thrown: unknown): boolean =>
  (thrown instanceof InnestoError && thrown.kind === "unavailable") ||
  PASSING.has(databaseError(thrown)?.code ?? "");

/** What a person is told; the words of an unforeseen error may be personal, and stay in no row. */
export function accountOf(thrown: unknown): JobError {
  if (isContention(thrown)) return { kind: "conflict", text: CONTENTION, issues: [] };
  if (!(thrown instanceof InnestoError) || thrown.kind === "internal") return told(INSIDE);
  if (thrown.kind === "unavailable") return { kind: "unavailable", text: AWAY, issues: [] };
  return { kind: thrown.kind, text: thrown.text, issues: [...thrown.issues] };
}

export const workersDied = (): JobError => told(WORKERS_DIED);

const told = (text: Bilingual): JobError => ({ kind: "internal", text, issues: [] });

/** The error of a job that failed, to be thrown where somebody waits for it. */
export const thrownAgain = ({ kind, text, issues }: JobError): InnestoError =>
  new InnestoError(kind, text, { issues: issues as InnestoError["issues"] });
