import type { Actor } from "../../access/visitor.ts";
import { outcomeNumbers } from "../../collaborations/outcomes/numbers.ts";
import { listHubs } from "../../programmes/hubs.ts";
import { programmeNumbers, publicIdeas } from "../../programmes/numbers.ts";
import { wholeProgramme } from "../../programmes/programmes.ts";
import { vocabularyOf } from "../../programmes/vocabulary.ts";
import { publishedFairness } from "../../rounds/fairness/published.ts";
import type { WebDeps } from "../deps.ts";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { newPages } from "../visit.ts";
import { OutcomeFigures } from "../outcomes/figures/figures.tsx";
import { About } from "./about.tsx";
import { Fairness } from "./fairness.tsx";
import { Hubs } from "./hubs.tsx";
import { Ideas } from "./ideas.tsx";
import { Numbers } from "./numbers.tsx";

const HUBS = 100;

/**
 * A programme for whoever comes by: what it is, in numbers, its hubs and the ideas that want to be read. Nobody's
 * name. Whoever funds it reads also what it does for each group of people.
 */
export const publicPages = ({ db, today }: WebDeps) =>
  newPages().get("/p/:programme", async (c) => {
    const programme = c.req.param("programme");
    const part = c.get("visitor").actors.find((actor) => actor.programme === programme);
    const { about, numbers, outcomes, ideas, hubs } = await load(
      db,
      part ?? { kind: "public", programme },
      programme,
      today(),
    );
    // How a programme calls its own is no secret, but stands among the words that its people alone read.
    const vocabulary = await db.asSystem(programme, (tx) => vocabularyOf(tx, programme));
    const fairness = part?.kind === "funder" ? await publishedFairness(db, part) : null;
    return renderPage(
      c,
      { title: about.title, menu: part === undefined ? [] : menuOf(c, part, "numbers") },
      <>
        <h1>{about.title}</h1>
        {about.description !== "" && <p class="lead">{about.description}</p>}
        <Numbers c={c} numbers={numbers} vocabulary={vocabulary} />
        <OutcomeFigures c={c} numbers={outcomes} />
        {fairness !== null && <Fairness c={c} report={fairness} />}
        <Hubs c={c} hubs={hubs} vocabulary={vocabulary} />
        <Ideas c={c} ideas={ideas} />
        <About c={c} programme={about} />
      </>,
    );
  });

const load = (db: WebDeps["db"], actor: Actor, programme: string, today: string) =>
  db.as(actor, async (tx) => ({
    about: await wholeProgramme(tx, programme),
    numbers: await programmeNumbers(tx, programme),
    outcomes: await outcomeNumbers(tx, programme, today),
    ideas: await publicIdeas(tx, programme),
    hubs: (await listHubs(tx, programme, { limit: HUBS })).items,
  }));
