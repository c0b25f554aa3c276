import type { Part } from "../../../access/visitor.ts";
import {
  dueDay,
  MONTHS_AFTER,
  OUTCOME_MOMENTS,
  type OutcomeMoment,
} from "../../../collaborations/outcomes/due.ts";
import type { FollowedCollaboration } from "../../../collaborations/outcomes/outcomes.ts";
import { MOMENT_WORDS, UNKNOWN } from "../../../collaborations/outcomes/words.ts";
import { periodOf } from "../../collaborations/collaboration-list.tsx";
import { day } from "../../kit/figures.ts";
import { Table } from "../../kit/table.tsx";
import { inProgramme } from "../../round/address.ts";
import type { PartyNames } from "../../round/parties.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { inOneLine } from "../said.ts";
import { OUTCOMES } from "../words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly all: readonly FollowedCollaboration[];
  readonly names: PartyNames;
  readonly today: string;
}

/** Every collaboration with what is known at each moment. */
export const AllOutcomes = ({ c, actor, all, names, today }: Props) => {
  const say = speaker(c);
  if (all.length === 0) return <p>{say(OUTCOMES.none)}</p>;
  return (
    <Table
      caption={say(OUTCOMES.all)}
      headers={[
        say(OUTCOMES.person),
        say(OUTCOMES.host),
        say(OUTCOMES.period),
        ...OUTCOME_MOMENTS.map((moment) => capital(say(MOMENT_WORDS[moment]))),
      ]}
      rows={all.map((one) => [
        names.person(one.participant),
        one.host,
        periodOf(one),
        ...OUTCOME_MOMENTS.map((moment) => (
          <AtMoment c={c} actor={actor} one={one} moment={moment} today={today} />
        )),
      ])}
    />
  );
};

/** What is known, with the way to correct it; or that it is not known, with the way to record it once its day has come. */
const AtMoment = ({
  c,
  actor,
  one,
  moment,
  today,
}: Omit<Props, "all" | "names"> & {
  readonly one: FollowedCollaboration;
  readonly moment: OutcomeMoment;
}) => {
  const say = speaker(c);
  const known = one.outcomes.find((outcome) => outcome.moment === moment);
  const on = dueDay(one, moment);
  const isOpen = moment === "exit" || (on !== null && on <= today);
  const words =
    known !== undefined
      ? inOneLine(c, known)
      : isOpen
        ? nowWords(c, one)
        : on === null
          ? "—"
          : day(on);
  if (known === undefined && !isOpen) return <>{words}</>;
  return (
    <>
      {words}{" "}
      <a href={inProgramme(actor, "esiti", "persone", one.id, MONTHS_AFTER[moment])}>
        {say(known === undefined ? OUTCOMES.record : OUTCOMES.correct)}{" "}
        <span class="visually-hidden">
          {one.id} {say(MOMENT_WORDS[moment])}
        </span>
      </a>
    </>
  );
};

const nowWords = (c: Ctx, { ended }: FollowedCollaboration): string =>
  speaker(c)(ended === null ? OUTCOMES.running : UNKNOWN);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
