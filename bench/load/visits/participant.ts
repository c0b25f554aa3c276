import { allIn, type Draw, type Drawing, type Habits } from "./visit.ts";

const at = ({ stage }: Drawing, rest = "") => `/p/${stage.programme}/io${rest}`;

const profile: Draw = (drawing) => ({
  kind: "person: profile",
  path: at(drawing),
  shows: `name="version"`,
});

/** Buttons that say this of a host; the host's code is what is found. */
const sayings = (what: string) =>
  new RegExp(`name="host" value="(F\\d+)"[^>]*/?><input[^>]*name="what" value="${what}"`, "g");

const readHosts =
  ({ person }: Drawing) =>
  (page: string) => {
    const { read } = person;
    read.set("pages", allIn(page, /href="\?pagina=(\d+)"/g));
    read.set("free", allIn(page, sayings("rank")));
    read.set("ranked", allIn(page, sayings("unrank")));
  };

const hosts: Draw = (drawing) => {
  const page = drawing.random.pick(["1", ...(drawing.person.read.get("pages") ?? [])]);
  return {
    kind: page === "1" ? "person: hosts for me" : "person: more hosts",
    path: at(drawing, page === "1" ? "/imprese" : `/imprese?pagina=${page}`),
    shows: `<li class="tile">`,
    learn: readHosts(drawing),
  };
};

const rank: Draw = (drawing) => {
  const { read } = drawing.person;
  const ranked = new Set(read.get("ranked") ?? []);
  const host = (read.get("free") ?? []).find((one) => !ranked.has(one));
  if (host === undefined || ranked.size >= 5) return null;
  read.set("free", []);
  return {
    kind: "person: rank a host",
    path: at(drawing, "/imprese"),
    form: { host, what: "rank", rank: "1" },
    shows: "fatto=scelta",
  };
};

const unrank: Draw = (drawing) => {
  const [host, ...others] = drawing.person.read.get("ranked") ?? [];
  if (host === undefined) return null;
  drawing.person.read.set("ranked", others);
  return {
    kind: "person: take a host back",
    path: at(drawing, "/imprese"),
    form: { host, what: "unrank" },
    shows: "fatto=tolta",
  };
};

const proposal: Draw = (drawing) => ({
  kind: "person: my proposal",
  path: at(drawing, "/proposta"),
  shows: "La mia proposta</h1>",
  learn: (page) => {
    const { read } = drawing.person;
    read.set("pairing", allIn(page, /name="pairing" value="([^"]+)"/g));
    read.set("yes", allIn(page, /name="answer" value="(interest)"/g));
    read.set("reasons", allIn(page, /<option value="([a-z_]+)"/g));
  },
});

/** Three yeses to one no. */
const answer: Draw = (drawing) => {
  const { person, random, stage } = drawing;
  const [pairing] = person.read.get("pairing") ?? [];
  if (pairing === undefined || person.read.get("yes")?.length !== 1) return null;
  person.read.set("yes", []);
  const isNo = random.next() < 0.25;
  return {
    kind: isNo ? "person: decline" : "person: accept",
    path: at(drawing, "/proposta"),
    form: {
      round: String(stage.round),
      pairing,
      ...(isNo
        ? { answer: "decline", reason: random.pick(person.read.get("reasons")!) }
        : { answer: "interest", shares: "yes" }),
    },
    shows: "fatto=risposta",
  };
};

export const PARTICIPANT: Habits = [
  [3, profile],
  [5, hosts],
  [2, rank],
  [1, unrank],
  [3, proposal],
  [1, answer],
];
