import {
  allIn,
  type Draw,
  type Drawing,
  escaped,
  type Habits,
  query,
  soughtWords,
} from "./visit.ts";

const inRound = ({ stage }: Drawing, rest: string) =>
  `/p/${stage.programme}/cicli/${stage.round}${rest}`;
const inRun = (drawing: Drawing, rest = "") =>
  inRound(drawing, `/ipotesi/${drawing.stage.run}${rest}`);

const ROW = /\/coppia\/(P\d+)"/g;

/** The way from the home page, which leads on to the programme's rounds. */
const home: Draw = (drawing) => ({
  kind: "coordination: home",
  path: "/",
  shows: `href="${inRound(drawing, "")}"`,
});

const readPeople =
  ({ person }: Drawing) =>
  (page: string) =>
    person.read.set("people", allIn(page, ROW));

const board: Draw = (drawing) => {
  const page = drawing.random.whole(1, 40);
  return {
    kind: "coordination: board",
    path: inRun(drawing, page === 1 ? "" : `?pagina=${page}`),
    shows: `/coppia/P`,
    learn: readPeople(drawing),
  };
};

const filtered: Draw = (drawing) => {
  const affinita = drawing.random.pick(["high", "good"]);
  return {
    kind: "coordination: board, one fit, by firm",
    path: inRun(drawing, `?${query({ affinita, ordine: "impresa" })}`),
    shows: `value="${affinita}" selected`,
    learn: readPeople(drawing),
  };
};

const pair: Draw = (drawing) => {
  const known = drawing.person.read.get("people") ?? [];
  if (known.length === 0) return null;
  const seeker = drawing.random.pick(known);
  return {
    kind: "coordination: why this pair",
    path: inRun(drawing, `/coppia/${seeker}`),
    shows: `<h1>${seeker} `,
  };
};

const search: Draw = (drawing) => {
  const words = soughtWords(drawing.random);
  return {
    kind: "coordination: search",
    path: `/p/${drawing.stage.programme}/cerca?${query({ q: words })}`,
    shows: `value="${escaped(words)}"`,
  };
};

const answers: Draw = (drawing) => ({
  kind: "coordination: answers",
  path: inRound(drawing, "/risposte"),
  shows: `/risposte/${drawing.stage.round}-P`,
});

/** A person's first word on a pair, given by phone: no two answer the same one. */
const enter: Draw = (drawing) => {
  const pairing = drawing.stage.byPhone.pop();
  if (pairing === undefined) throw new Error("every pair has been answered");
  return {
    kind: "coordination: enter an answer",
    path: inRound(drawing, `/risposte/${pairing}`),
    form: { answer: "participant:interest", words: "Per telefono." },
    shows: "fatto=risposta",
  };
};

export const COORDINATOR: Habits = [
  [1, home],
  [3, board],
  [2, filtered],
  [4, pair],
  [3, search],
  [2, answers],
  [3, enter],
];
