import type { Bilingual } from "../../errors.ts";
import { z } from "zod";
import { fullNamesOf } from "../../profiles/names.ts";
import { requireFiguresOf } from "../../rounds/run-of-round.ts";
import { listWaiting, type WaitingRow } from "../../rounds/runs.ts";
import { queryOf, withQuery } from "../kit/query.ts";
import type { WebDeps } from "../deps.ts";
import { roundPage } from "../round/frame.tsx";
import { type Ctx, newPages, speaker } from "../visit.ts";
import { PersonLink } from "./person.tsx";
import { inRun, type RunKey } from "./run-address.ts";
import { RUN, runRequest } from "./run-request.ts";

const WAITING = {
  title: { it: "In attesa di abbinamento", en: "Waiting" },
  lead: {
    it: "Chi non ha una proposta in questa ipotesi, e che cosa aiuterebbe. Dove è scritto che l'abbinamento ci sarebbe, il ciclo è stato rifatto per intero con quel solo cambiamento.",
    en: "Who has no proposal in this run, and what would help. Where it says that there would be a match, the whole round was solved again with that one change.",
  },
  nobody: { it: "Nessuno: tutti hanno una proposta.", en: "Nobody: all have a proposal." },
  more: { it: "Altre persone", en: "More people" },
  helps: { it: "Che cosa aiuterebbe", en: "What would help" },
} as const satisfies Record<string, Bilingual>;

const ON_A_PAGE = 100;
const query = z.strictObject({ dopo: z.string().max(100).optional() });

/** Everybody whom a run left without a proposal, with what would help each. */
export const waitingRoutes = ({ db: service }: WebDeps) =>
  newPages().get(`${RUN}/in-attesa`, async (c) => {
    const { db, ...at } = runRequest(c, service);
    const { actor, round, run } = at;
    const { dopo } = queryOf(c, query);
    const { rows, names } = await db.as(actor, async (tx) => {
      await requireFiguresOf(tx, actor.programme, round, run);
      const page = { limit: ON_A_PAGE, after: dopo };
      const found = await listWaiting(tx, actor.programme, run, page);
      const codes = found.map(({ seeker }) => seeker);
      return { rows: found, names: await fullNamesOf(tx, actor.programme, codes) };
    });
    const shown = rows.slice(0, ON_A_PAGE);
    const say = speaker(c);
    return roundPage(
      c,
      { actor, round, title: WAITING.title },
      <>
        <p class="lead">{say(WAITING.lead)}</p>
        {shown.length === 0 && <p>{say(WAITING.nobody)}</p>}
        {shown.map((row) => (
          <Person c={c} at={at} row={row} names={names} />
        ))}
        {rows.length > shown.length && (
          <p class="actions">
            <a
              class="btn btn-outline-primary"
              href={withQuery(inRun(at, "in-attesa"), { dopo: shown.at(-1)?.seeker })}
            >
              {say(WAITING.more)}
            </a>
          </p>
        )}
      </>,
    );
  });

const Person = ({
  c,
  at,
  row: { seeker, explanation },
  names,
}: {
  readonly c: Ctx;
  readonly at: RunKey;
  readonly row: WaitingRow;
  readonly names: ReadonlyMap<string, string>;
}) => {
  const say = speaker(c);
  return (
    <section class="tile mb-3">
      <h2 class="h5 mt-0">
        <PersonLink at={at} code={seeker} names={names} />
      </h2>
      <p>{say(explanation.headline)}</p>
      {explanation.helps.length > 1 && (
        <>
          <h3 class="h6">{say(WAITING.helps)}</h3>
          <ul>
            {explanation.helps.map(({ sentence }) => (
              <li>{say(sentence)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
