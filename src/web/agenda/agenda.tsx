import {
  type ListedMeeting,
  monthsOfMeetings,
  pastMeetings,
  upcomingMeetings,
} from "../../collaborations/meetings/meetings.ts";
import { agendaWarnings } from "../../collaborations/meetings/warnings.ts";
import { MEETING_KIND_WORDS, MEETING_STATE_WORDS } from "../../collaborations/meetings/words.ts";
import { hubNames } from "../../programmes/hubs.ts";
import { doneOf } from "../kit/done.ts";
import { queryOf } from "../kit/query.ts";
import { Table } from "../kit/table.tsx";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { namesOf } from "../round/parties.ts";
import { type Asking, type Ctx, speaker } from "../visit.ts";
import { Filter } from "./filter.tsx";
import { type AgendaQuery, agendaQuery } from "./query.ts";
import { Warnings } from "./warnings.tsx";
import { whenOf } from "./when.ts";
import { AGENDA, AGENDA_DONE, inAllWords } from "./words.ts";

const load = ({ actor: { programme }, actor, db }: Asking, asked: AgendaQuery, today: string) =>
  db.as(actor, async (tx) => {
    const by = { kind: asked.tipo, hub: asked.hub, month: asked.mese };
    return {
      upcoming: await upcomingMeetings(tx, programme, today, by),
      past: await pastMeetings(tx, programme, today, by),
      months: await monthsOfMeetings(tx, programme),
      hubs: await hubNames(tx, programme),
      warnings: await agendaWarnings(tx, programme, today),
    };
  });

/** What is planned and what was held, with what to look at; a referent's is the hub's alone. */
export async function agendaPage(c: Ctx, asked: Asking, today: string) {
  const { actor } = asked;
  const say = speaker(c);
  const read = queryOf(c, agendaQuery);
  const { upcoming, past, months, hubs, warnings } = await load(asked, read, today);
  const names = await namesOf(asked, warnings.absentTwice);
  const isCoordinator = actor.kind === "coordinator";
  const list = { c, asked, hubs };
  return personPage(
    c,
    { actor, title: AGENDA.title, menu: "agenda", done: doneOf(c, AGENDA_DONE) },
    <>
      <p class="actions">
        <a class="btn btn-primary" href={inProgramme(actor, "agenda", "nuovo")}>
          {say(AGENDA.add)}
        </a>
        {isCoordinator && (
          <a class="btn btn-outline-primary" href={inProgramme(actor, "carico")}>
            {say(AGENDA.load)}
          </a>
        )}
      </p>
      <Warnings c={c} actor={actor} warnings={warnings} names={names} />
      <Filter c={c} read={read} months={months} hubs={isCoordinator ? hubs : new Map()} />
      <h2>{say(AGENDA.upcoming)}</h2>
      <Meetings {...list} caption={say(AGENDA.upcoming)} meetings={upcoming} />
      <h2>{say(AGENDA.past)}</h2>
      <Meetings {...list} caption={say(AGENDA.past)} meetings={past} />
      <p class="actions">
        <a href={inProgramme(actor, "agenda", "calendario.ics")}>{say(AGENDA.calendar)}</a>
        {isCoordinator && (
          <a href={inProgramme(actor, "agenda", "presenze.csv")}>{say(AGENDA.sheet)}</a>
        )}
      </p>
      {isCoordinator && <p class="muted">{say(AGENDA.typedIn)}</p>}
    </>,
  );
}

const Meetings = ({
  c,
  asked: { actor },
  caption,
  meetings,
  hubs,
}: {
  readonly c: Ctx;
  readonly asked: Asking;
  readonly caption: string;
  readonly meetings: readonly ListedMeeting[];
  readonly hubs: ReadonlyMap<string, string>;
}) => {
  const say = speaker(c);
  if (meetings.length === 0) return <p>{say(AGENDA.none)}</p>;
  const { what, when, kind, hub, place, ledBy, came, state } = AGENDA;
  const sum = (of: (one: ListedMeeting) => number) =>
    meetings.reduce((total, one) => total + of(one), 0);
  const total = inAllWords(
    meetings.length,
    sum((one) => one.came),
    sum((one) => one.guests ?? 0),
  );
  return (
    <>
      <Table
        caption={caption}
        headers={[what, when, kind, hub, place, ledBy, came, state].map(say)}
        rows={meetings.map((one) => [
          <a href={inProgramme(actor, "agenda", one.id)}>{one.title}</a>,
          whenOf(one),
          say(MEETING_KIND_WORDS[one.kind]),
          one.hubId === null ? "—" : (hubs.get(one.hubId) ?? one.hubId),
          one.place || "—",
          one.ledBy || "—",
          `${one.came} / ${one.invited}`,
          say(MEETING_STATE_WORDS[one.state]),
        ])}
      />
      <p class="muted">{say(total)}</p>
    </>
  );
};
