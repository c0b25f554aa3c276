import { type Bilingual, errorInWords, type Language } from "../../errors.ts";
import { thrownAgain } from "../../jobs/failure.ts";
import type { JobView } from "../../jobs/job.ts";

const STATE_WORDS: Readonly<Record<JobView["state"], Bilingual>> = {
  queued: { it: "in coda", en: "queued" },
  running: { it: "in corso", en: "running" },
  done: { it: "fatta", en: "done" },
  failed: { it: "non riuscita", en: "failed" },
  cancelled: { it: "fermata", en: "cancelled" },
};

/** "12  in corso  comantova  Ipotesi di abbinamento: Abbinamento (2 di 2), 40 %, ancora 5 s". */
export function jobLine(job: JobView, language: Language): string {
  const { id, state, programme, title } = job;
  const cells = [String(id).padStart(5), STATE_WORDS[state][language].padEnd(12)];
  return [...cells, programme ?? "–", `${title[language]}${progressInWords(job, language)}`].join(
    "  ",
  );
}

const PROGRESS_WORDS = {
  it: { of: "di", left: "ancora circa" },
  en: { of: "of", left: "about" },
} as const;

function progressInWords({ progress }: JobView, language: Language): string {
  if (progress === null) return "";
  const { step, steps, label, done, total, secondsLeft } = progress;
  const words = PROGRESS_WORDS[language];
  const percent = total > 0 ? `, ${Math.round((100 * done) / total)} %` : "";
  const left = secondsLeft === null ? "" : `, ${words.left} ${secondsLeft} s`;
  return `: ${label[language]} (${step} ${words.of} ${steps})${percent}${left}`;
}

/** Why it failed, line by line; undefined for one that did not. */
export function failureInWords({ error, state }: JobView, language: Language): string | undefined {
  if (error === null || state !== "failed") return undefined;
  return errorInWords(thrownAgain(error), language);
}
