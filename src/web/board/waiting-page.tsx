import type { Bilingual } from "../../errors.ts";
import { readRun, type ShownRun } from "../../rounds/board/board.ts";
import type { WaitingRow } from "../../rounds/runs.ts";
import type { WebDeps } from "../deps.ts";
import { roundPage } from "../round/frame.tsx";
import { type Ctx, newPages, speaker } from "../visit.ts";
import { PersonLink } from "./person.tsx";
import type { RunKey } from "./run-address.ts";
import { RUN, runRequest } from "./run-request.ts";

const WAITING = {
  title: { it: "In attesa di abbinamento", en: "Waiting" },
  lead: {
    it: "Chi non ha una proposta in questa ipotesi, e che cosa aiuterebbe. Dove è scritto che l'abbinamento ci sarebbe, il ciclo è stato rifatto per intero con quel solo cambiamento.",
    en: "Who has no proposal in this run, and what would help. Where it says that there would be a match, the whole round was solved again with that one change.",
  },
  nobody: { it: "Nessuno: tutti hanno una proposta.", en: "Nobody: all have a proposal." },
  helps: { it: "Che cosa aiuterebbe", en: "What would help" },
} as const satisfies Record<string, Bilingual>;

/** Everybody whom a run left without a proposal, with what would help each. */
export const waitingRoutes = ({ db: service }: WebDeps) =>
  newPages().get(`${RUN}/in-attesa`, async (c) => {
    const { db, ...at } = runRequest(c, service);
    const { actor, round, run } = at;
    const shown = await db.as(actor, (tx) => readRun(tx, actor.programme, round, run));
    const say = speaker(c);
    return roundPage(
      c,
      { actor, round, title: WAITING.title },
      <>
        <p class="lead">{say(WAITING.lead)}</p>
        {shown.waiting.length === 0 && <p>{say(WAITING.nobody)}</p>}
        {shown.waiting.map((row) => (
          <Person c={c} at={at} row={row} names={shown.names} />
        ))}
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
  readonly names: ShownRun["names"];
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
