import type { Child } from "hono/jsx";
import type { Part } from "../../access/visitor.ts";
import { meetsIn } from "../../collaborations/meetings/pair.ts";
import { daysBetween } from "../../programmes/days.ts";
import { REMINDER_DAYS } from "../../notify/remind.ts";
import { isLive, isPlacing, type Pairing } from "../../rounds/answers/pairings.ts";
import { PAIRING_WORDS } from "../../rounds/answers/state-words.ts";
import type { MissingAnswer } from "../../rounds/answers/waiting.ts";
import { marketIn, placeIn, seekerIn } from "../../rounds/market-columns.ts";
import { toArrange } from "../agenda/pair-meetings.tsx";
import { PAIR_MEETINGS } from "../agenda/words.ts";
import { Table } from "../kit/table.tsx";
import { inProgramme, inRound } from "../round/address.ts";
import type { PartyNames, Sides } from "../round/parties.ts";
import { type Ctx, speaker } from "../visit.ts";
import { ANSWERS, reminderWords, SIDE_WORDS, TALLY, waitedWords } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly round: number;
  readonly parties: PartyNames;
  /** What needs and resources are called, where any of those shown are paired. */
  readonly needs: Sides | null;
}

const ASKED = new Set(["proposed", "participant_interested", "host_interested"]);

type State = Pairing["state"];

const tallyOf = (state: State): keyof typeof TALLY => {
  if (state === "agreed") return "agreed";
  if (!isLive({ state })) return "over";
  return ASKED.has(state) ? "waiting" : "mutual";
};

/** How many proposals are where. */
export const Tally = ({
  c,
  states,
}: {
  readonly c: Ctx;
  readonly states: ReadonlyMap<State, number>;
}) => {
  const count = (name: keyof typeof TALLY) =>
    [...states].reduce((sum, [state, n]) => sum + (tallyOf(state) === name ? n : 0), 0);
  return (
    <ul class="tiles twin-tiles">
      {(Object.keys(TALLY) as (keyof typeof TALLY)[]).map((name) => (
        <li class="tile">
          <span class="number">{count(name)}</span>
          <p>{speaker(c)(TALLY[name])}</p>
        </li>
      ))}
    </ul>
  );
};

/** Who has yet to answer, for how long they have been waited for, and when they are reminded. */
export const Missing = ({
  c,
  actor,
  round,
  parties,
  needs,
  missing,
  total,
  pages,
  today,
}: Props & {
  readonly missing: readonly MissingAnswer[];
  /** Of all pages. */
  readonly total: number;
  readonly pages: Child;
  readonly today: string;
}) => {
  const say = speaker(c);
  const waited = ({ since }: MissingAnswer) =>
    Math.max(0, daysBetween(since.toISOString().slice(0, 10), today));
  const remindedIn = (one: MissingAnswer) => {
    const next = REMINDER_DAYS.find((days) => days >= waited(one));
    return next === undefined ? null : next - waited(one);
  };
  const whoIs = ({ side, seeker, host, market }: MissingAnswer) => {
    if (side === "host") return `${host} (${say(SIDE_WORDS.host)})`;
    if (needs !== null && market !== "incubation")
      return `${needs.seeker(seeker)} (${say(ANSWERS.needSide)})`;
    return `${parties.person(seeker)} (${say(SIDE_WORDS.participant)})`;
  };
  return (
    <section>
      <h2>
        {say(ANSWERS.missing)}
        {total > 0 && ` (${total})`}
      </h2>
      {missing.length === 0 ? (
        <p>{say(ANSWERS.nobodyMissing)}</p>
      ) : (
        <Table
          caption={say(ANSWERS.missing)}
          headers={[ANSWERS.who, ANSWERS.pair, ANSWERS.since, ANSWERS.reminder].map(say)}
          rows={missing.map((one) => [
            whoIs(one),
            <a href={inRound(actor, round, "risposte", one.pairing)}>{one.pairing}</a>,
            say(waitedWords(waited(one))),
            say(reminderWords(remindedIn(one))),
          ])}
        />
      )}
      {pages}
      <p class="muted">{say(ANSWERS.remindersHint)}</p>
      <div class="actions">
        <form method="post" action={inProgramme(actor, "posta", "promemoria")}>
          <button class="btn btn-outline-primary">{say(ANSWERS.writeReminders)}</button>
        </form>
        <a class="btn btn-outline-primary" href={inProgramme(actor, "posta")}>
          {say(ANSWERS.outbox)}
        </a>
      </div>
    </section>
  );
};

const REPAIRABLE = new Set(["declined", "withdrawn", "lapsed"]);

/** Every proposal with its state and the step that the coordination can take. */
export const AllPairs = ({
  c,
  actor,
  round,
  parties,
  needs,
  pairs,
  placed,
  pages,
  closed,
}: Props & {
  readonly pairs: readonly Pairing[];
  /** Those of their people and needs who have a place in the round, or may yet. */
  readonly placed: ReadonlySet<string>;
  readonly pages: Child;
  readonly closed: boolean;
}) => {
  const say = speaker(c);
  const people = { seeker: parties.person, place: parties.seat };
  const sidesOf = (pair: Pairing) => (marketIn(pair) === "incubation" ? people : (needs ?? people));
  const heads = needs === null ? [ANSWERS.person, ANSWERS.place] : [ANSWERS.seeker, ANSWERS.given];
  const action = (pair: Pairing) => {
    if (closed) return "—";
    if (REPAIRABLE.has(pair.state) && placed.has(seekerIn(pair))) return say(ANSWERS.moved);
    if (REPAIRABLE.has(pair.state))
      return <a href={inRound(actor, round, "riparazione", pair.id)}>{say(ANSWERS.repair)}</a>;
    if (!isPlacing(pair)) return "—";
    return (
      <>
        <a href={inRound(actor, round, "risposte", pair.id)}>{say(ANSWERS.enter)}</a>
        {meetsIn(pair.state) && pair.seekerParticipantId !== null && (
          <>
            {" · "}
            <a href={toArrange(actor, pair.id)}>{say(PAIR_MEETINGS.arrange)}</a>
          </>
        )}
      </>
    );
  };
  return (
    <section>
      <h2>{say(ANSWERS.all)}</h2>
      <Table
        caption={say(ANSWERS.all)}
        headers={[ANSWERS.pair, ...heads, ANSWERS.state, ANSWERS.action].map(say)}
        rows={pairs.map((pair) => [
          pair.id,
          sidesOf(pair).seeker(seekerIn(pair)),
          sidesOf(pair).place(placeIn(pair)),
          say(PAIRING_WORDS[pair.state]),
          action(pair),
        ])}
      />
      {pages}
    </section>
  );
};
