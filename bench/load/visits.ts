import type { ProgrammeRole } from "../../src/db/actor.ts";
import type { Random } from "../programmes/random.ts";
import { TRADES } from "../programmes/trades.ts";
import type { Person, Stage } from "./cast.ts";

/** One request that somebody sends. */
export interface Visit {
  /** What its time is told under. */
  readonly kind: string;
  readonly path: string;
  /** Sent by POST. */
  readonly body?: URLSearchParams | string;
}

type Draw = (stage: Stage, person: Person, random: Random) => Visit;

/** How often each is done, beside the others of the same role. */
type Habits = readonly (readonly [weight: number, draw: Draw])[];

const FIRMS = 1000;
const TOWNS = ["Viadana", "Suzzara", "Castiglione delle Stiviere", "Ostiglia", "Asola"];
const skill = (random: Random) => random.pick(random.pick(TRADES).skills);

const inApi = ({ programme }: Stage, rest: string) => `/api/v1/programmes/${programme}/${rest}`;
const inRun = ({ programme, round, run }: Stage, rest: string) =>
  `/p/${programme}/cicli/${round}/ipotesi/${run}${rest}`;
const query = (asked: Readonly<Record<string, string>>) => new URLSearchParams(asked).toString();

const home: Draw = () => ({ kind: "home", path: "/" });

/** A skill, mostly as such, at times with a place behind it. */
function soughtWords(random: Random): string {
  const words = skill(random);
  return random.next() < 0.2 ? `${words} a ${random.pick(TOWNS)}` : words;
}

const search =
  (kinds: string): Draw =>
  (stage, _person, random) => ({
    kind: `search of ${kinds}s`,
    path: inApi(stage, `search?${query({ q: soughtWords(random), kinds })}`),
  });

const interest = (side: "organisation" | "participant", of: string, about: string) =>
  JSON.stringify({
    by: { kind: side, id: of },
    of: { kind: side === "organisation" ? "participant" : "organisation", id: about },
    interest: true,
  });

const anIdea = (random: Random) => `I${3 * random.whole(1, 4999) + 1}`;
const aFirm = (random: Random) => `F${random.whole(1, FIRMS)}`;
const aPerson = (random: Random) => `P${random.whole(1, 15_000)}`;

const MEMBER: Habits = [
  [1, home],
  [6, search("idea")],
  [4, (stage, _, random) => ({ kind: "one idea", path: inApi(stage, `ideas/${anIdea(random)}`) })],
  [2, (stage) => ({ kind: "list of ideas", path: inApi(stage, "ideas?limit=20") })],
];

const PARTICIPANT: Habits = [
  [1, home],
  [4, search("resource")],
  [
    3,
    (stage, _, random) => ({
      kind: "one firm",
      path: inApi(stage, `organisations/${aFirm(random)}`),
    }),
  ],
  [
    2,
    (stage, { mandate }) => ({
      kind: "own profile",
      path: inApi(stage, `participants/${mandate.subject}`),
    }),
  ],
];

const COORDINATOR: Habits = [
  [1, home],
  [1, (stage) => ({ kind: "board", path: inRun(stage, "") })],
  [
    2,
    (stage, _, random) => ({
      kind: "board, one fit, by firm",
      path: inRun(
        stage,
        `?${query({ affinita: random.pick(["high", "good"]), ordine: "impresa" })}`,
      ),
    }),
  ],
  [
    3,
    (stage, _, random) => ({
      kind: "why this pair",
      path: inRun(stage, `/coppia/${stage.unanswered[random.whole(0, 999)]!.person}`),
    }),
  ],
  [
    3,
    (stage, _, random) => ({
      kind: "search page",
      path: `/p/${stage.programme}/cerca?${query({ q: soughtWords(random) })}`,
    }),
  ],
  [4, (stage) => answered(stage)],
  [
    4,
    (stage, _, random) => ({
      kind: "preference",
      path: inApi(stage, "preferences"),
      body: interest("organisation", aFirm(random), aPerson(random)),
    }),
  ],
];

/** A firm's first word on a pair, given by phone: no two answer the same one. */
function answered(stage: Stage): Visit {
  const pair = stage.unanswered.pop();
  if (pair === undefined) throw new Error("every pair has been answered: prepare anew");
  return {
    kind: "answer",
    path: `/p/${stage.programme}/cicli/${stage.round}/risposte/${pair.id}`,
    body: new URLSearchParams({ answer: "host:interest", words: "Per telefono." }),
  };
}

const HABITS: Readonly<Partial<Record<ProgrammeRole, Habits>>> = {
  member: MEMBER,
  participant: PARTICIPANT,
  coordinator: COORDINATOR,
};

/** What somebody does next. */
export function nextVisit(stage: Stage, person: Person, random: Random): Visit {
  const habits = HABITS[person.mandate.role]!;
  let at = random.next() * habits.reduce((sum, [weight]) => sum + weight, 0);
  const [, draw] = habits.find(([weight]) => (at -= weight) < 0)!;
  return draw(stage, person, random);
}
