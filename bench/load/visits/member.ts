import {
  allIn,
  type Draw,
  type Drawing,
  escaped,
  type Habits,
  query,
  soughtWords,
} from "./visit.ts";

const at = ({ stage }: Drawing, rest = "") => `/p/${stage.programme}/impresa${rest}`;

/** The way from the home page, which leads on to what one's organisation offers. */
const home: Draw = () => ({ kind: "firm: home", path: "/", shows: "Posto per una persona" });

const readIdeas =
  ({ person }: Drawing) =>
  (page: string) => {
    const found = allIn(page, /<li class="tile" id="(P\d+)"/g);
    if (found.length > 0) person.read.set("ideas", found);
    person.read.set(
      "wanted",
      allIn(page, /idee\/(P\d+)\/interesse"><input[^>]*name="voglio" value="si"/g),
    );
  };

const ideas: Draw = (drawing) => {
  const page = drawing.random.whole(1, 3);
  return {
    kind: page === 1 ? "firm: ideas for us" : "firm: more ideas",
    path: at(drawing, page === 1 ? "/idee" : `/idee?pagina=${page}`),
    shows: `<li class="tile" id="P`,
    learn: readIdeas(drawing),
  };
};

const idea: Draw = (drawing) => {
  const known = drawing.person.read.get("ideas") ?? [];
  if (known.length === 0) return null;
  const id = drawing.random.pick(known);
  return {
    kind: "firm: one idea",
    path: at(drawing, `/idee/${id}`),
    shows: `idee/${id}/interesse`,
  };
};

const search: Draw = (drawing) => {
  const words = soughtWords(drawing.random);
  return {
    kind: "firm: search of ideas",
    path: at(drawing, `/idee?${query({ q: words })}`),
    shows: `value="${escaped(words)}"`,
    learn: readIdeas(drawing),
  };
};

const interest: Draw = (drawing) => {
  const [id, ...others] = drawing.person.read.get("wanted") ?? [];
  if (id === undefined) return null;
  drawing.person.read.set("wanted", others);
  return {
    kind: "firm: interest, in one tap",
    path: at(drawing, `/idee/${id}/interesse`),
    form: { voglio: "si", torna: at(drawing, "/idee") },
    shows: "fatto=segnato",
  };
};

const proposals: Draw = (drawing) => ({
  kind: "firm: our proposals",
  path: at(drawing, "/proposte"),
  shows: "Le nostre proposte</h1>",
  learn: (page) => {
    const open = /proposte\/([^"]+)"><input[^>]*name="risposta" value="interest"/g;
    drawing.person.read.set("open", allIn(page, open));
    drawing.person.read.set("reasons", allIn(page, /<option value="([a-z_]+)"/g));
  },
});

/** Three yeses to one no. */
const answer: Draw = (drawing) => {
  const { person, random } = drawing;
  const [pairing, ...others] = person.read.get("open") ?? [];
  if (pairing === undefined) return null;
  person.read.set("open", others);
  const no = { risposta: "decline", motivo: random.pick(person.read.get("reasons")!) };
  const isNo = random.next() < 0.25;
  return {
    kind: isNo ? "firm: decline" : "firm: accept",
    path: at(drawing, `/proposte/${pairing}`),
    form: isNo ? no : { risposta: "interest" },
    shows: "fatto=risposto",
  };
};

export const MEMBER: Habits = [
  [1, home],
  [5, ideas],
  [5, idea],
  [3, search],
  [3, interest],
  [3, proposals],
  [2, answer],
];
