import type { Part } from "../../access/visitor.ts";
import { REMINDER_DAYS } from "../../notify/remind.ts";
import { isLive, type Pairing } from "../../rounds/answers/pairings.ts";
import { PAIRING_WORDS } from "../../rounds/answers/state-words.ts";
import type { MissingAnswer } from "../../rounds/answers/waiting.ts";
import { marketIn, placeIn, seekerIn } from "../../rounds/market-columns.ts";
import { Table } from "../kit/table.tsx";
import { inProgramme, inRound } from "../round/address.ts";
import type { Parties, Sides } from "../round/parties.ts";
import { type Ctx, speaker } from "../visit.ts";
import { ANSWERS, reminderWords, SIDE_WORDS, TALLY, waitedWords } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly round: number;
  readonly parties: Parties;
}

interface OfNeeds {
  /** What needs and resources are called, where any of them are paired. */
  readonly needs: Sides | null;
}

const isOfNeeds = (pair: Pairing) => marketIn(pair) !== "incubation";

const ASKED = new Set(["proposed", "participant_interested", "host_interested"]);

const tallyOf = (pair: Pairing): keyof typeof TALLY => {
  if (pair.state === "agreed") return "agreed";
  if (!isLive(pair)) return "over";
  return ASKED.has(pair.state) ? "waiting" : "mutual";
};

/** How many proposals are where. */
export const Tally = ({ c, pairs }: { readonly c: Ctx; readonly pairs: readonly Pairing[] }) => {
  const count = (name: keyof typeof TALLY) => pairs.filter((p) => tallyOf(p) === name).length;
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

const DAY_MS = 86_400_000;

/** Who has yet to answer, for how long they have been waited for, and when they are reminded. */
export const Missing = ({
  c,
  actor,
  round,
  parties,
  needs,
  missing,
  pairs,
  today,
}: Props &
  OfNeeds & {
    readonly missing: readonly MissingAnswer[];
    readonly pairs: readonly Pairing[];
    readonly today: string;
  }) => {
  const say = speaker(c);
  const needy = new Set(pairs.filter(isOfNeeds).map(({ id }) => id));
  const waited = ({ since }: MissingAnswer) =>
    Math.max(
      0,
      Math.floor((Date.parse(today) - Date.parse(since.toISOString().slice(0, 10))) / DAY_MS),
    );
  const remindedIn = (one: MissingAnswer) => {
    const next = REMINDER_DAYS.find((days) => days >= waited(one));
    return next === undefined ? null : next - waited(one);
  };
  const whoIs = ({ side, seeker, host, pairing }: MissingAnswer) => {
    if (side === "host") return `${host} (${say(SIDE_WORDS.host)})`;
    if (needs !== null && needy.has(pairing))
      return `${needs.seeker(seeker)} (${say(ANSWERS.needSide)})`;
    return `${parties.person(seeker)} (${say(SIDE_WORDS.participant)})`;
  };
  return (
    <section>
      <h2>{say(ANSWERS.missing)}</h2>
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
  closed,
}: Props & OfNeeds & { readonly pairs: readonly Pairing[]; readonly closed: boolean }) => {
  const say = speaker(c);
  const people = { seeker: parties.person, place: parties.seat };
  const sidesOf = (pair: Pairing) => (isOfNeeds(pair) ? (needs ?? people) : people);
  const heads = needs === null ? [ANSWERS.person, ANSWERS.place] : [ANSWERS.seeker, ANSWERS.given];
  const placed = new Set(pairs.filter(isPlaced).map(seekerIn));
  const action = (pair: Pairing) => {
    if (closed) return "—";
    if (REPAIRABLE.has(pair.state) && placed.has(seekerIn(pair))) return say(ANSWERS.moved);
    if (REPAIRABLE.has(pair.state))
      return <a href={inRound(actor, round, "riparazione", pair.id)}>{say(ANSWERS.repair)}</a>;
    if (!isPlaced(pair)) return "—";
    return <a href={inRound(actor, round, "risposte", pair.id)}>{say(ANSWERS.enter)}</a>;
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
    </section>
  );
};

/** Whether the pair gives its person a place, or may yet. */
const isPlaced = (pair: Pairing) => isLive(pair) || pair.state === "agreed";
