import type { Round } from "../../rounds/rounds.ts";
import { nextDue } from "../../rounds/calendar.ts";
import { STATE_WORDS } from "../../rounds/state-words.ts";
import { day } from "../kit/figures.ts";
import { type Ctx, speaker } from "../visit.ts";
import { BOARD } from "./words.ts";

type State = keyof typeof STATE_WORDS;

/** The dates of the calendar stand with the state that they bring to its end. */
const DATES: Readonly<Partial<Record<State, "preferencesBy" | "answersBy" | "confirmationBy">>> = {
  collecting: "preferencesBy",
  published: "answersBy",
  confirmed: "confirmationBy",
};

/** A round's states in a row, with its dates, where it is now and what is due. */
export const CalendarStrip = ({
  c,
  round,
  today,
}: {
  readonly c: Ctx;
  readonly round: Round;
  readonly today: string;
}) => {
  const say = speaker(c);
  const states = Object.keys(STATE_WORDS) as State[];
  const now = states.indexOf(round.state);
  const due = nextDue(round, today);
  return (
    <section aria-label={say(BOARD.steps)}>
      <ol class="round-steps">
        {states.map((state, at) => {
          const deadline = DATES[state];
          const date = deadline === undefined ? null : round[deadline];
          return (
            <li
              class={at < now ? "past" : undefined}
              aria-current={at === now ? "step" : undefined}
            >
              <span>{say(STATE_WORDS[state])}</span>
              {at === now && <strong class="visually-hidden"> ({say(BOARD.now)})</strong>}
              {date !== null && (
                <small>
                  {say(BOARD.until)} {day(date)}
                </small>
              )}
            </li>
          );
        })}
      </ol>
      {due !== null && <p class={due.days < 0 ? "overdue" : undefined}>{say(due.sentence)}</p>}
    </section>
  );
};
