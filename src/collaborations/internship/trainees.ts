import type { Figure } from "../../programmes/internship-rules/schema.ts";
import { dayWords } from "../../programmes/days.ts";
import { breach, FINE, type InternshipCase, unknown, type Verdict } from "./case.ts";

type Trainees = Extract<Figure, { figure: "trainees" }>;

/** How many trainees at once a host of so many may have. */
const mostTrainees = ({ bands, shareAbove }: Trainees, staff: number): number =>
  bands.find(({ upTo }) => staff <= upTo)?.most ?? Math.ceil(staff * shareAbove);

type Host = Pick<InternshipCase, "host" | "staff" | "others">;

/** What the rule says, and until when it says so; null: nobody can tell. */
interface TraineesVerdict extends Verdict {
  readonly until: string | null;
}

/** Whether the host may have one more. */
export function judgeTrainees(figure: Trainees, host: Host): TraineesVerdict {
  const { staff, others } = host;
  const most = staff === null ? Infinity : mostTrainees(figure, staff);
  const isFull = others.length >= most;
  const until = isFull ? lastBeforeRoom(others, most) : null;
  return { ...verdictOf(host, isFull, until), until };
}

function verdictOf({ host, staff, others }: Host, isFull: boolean, until: string | null): Verdict {
  if (staff === null)
    return others.length === 0
      ? FINE
      : unknown(
          `Non si sa quanti addetti ha ${host}: il limite dei tirocinanti non si può controllare.`,
          `It is not known how many work at ${host}: the limit of trainees cannot be checked.`,
        );
  if (!isFull) return FINE;
  const has = hostsWords(others.length);
  const when = untilWords(others.length, until);
  return breach(
    `${host} ha ${staff} addett${staff === 1 ? "o" : "i"} e ${has.it}: nessun altro posto di tirocinio ${when.it}.`,
    `${host} has a staff of ${staff} and ${has.en}: no other internship ${when.en}.`,
  );
}

function hostsWords(count: number) {
  if (count === 0) return { it: "non può ospitare tirocinanti", en: "may host no trainee" };
  if (count === 1) return { it: "ospita già un tirocinante", en: "hosts a trainee already" };
  return { it: `ospita già ${count} tirocinanti`, en: `hosts ${count} trainees already` };
}

function untilWords(others: number, until: string | null) {
  if (others === 0) return { it: "per ora", en: "for now" };
  return until === null
    ? { it: "finché non ne finisce uno", en: "until one of them ends" }
    : { it: `fino al ${dayWords(until)}`, en: `until ${dayWords(until)}` };
}

const NEVER = "9999-12-31";

/** The last day before so many of them have ended that there is room for one. */
function lastBeforeRoom(others: readonly (string | null)[], most: number): string | null {
  const ends = others.toSorted((a, b) => ((a ?? NEVER) < (b ?? NEVER) ? -1 : 1));
  return most === 0 ? null : (ends[ends.length - most] ?? null);
}
