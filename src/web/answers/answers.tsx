import { z } from "zod";
import {
  countByState,
  isLive,
  placedAmong,
  somePairings,
  type Stretch,
} from "../../rounds/answers/pairings.ts";
import { answersMissing, whoMustAnswer } from "../../rounds/answers/waiting.ts";
import { marketIn, pairIn, seekerIn } from "../../rounds/market-columns.ts";
import { policyVersion } from "../../rounds/policies.ts";
import { requireRound } from "../../rounds/rounds.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { Pages } from "../kit/pages.tsx";
import { queryOf, withQuery } from "../kit/query.ts";
import { inProgramme, inRound, roundIn } from "../round/address.ts";
import { roundPage } from "../round/frame.tsx";
import { namesOf, sidesOf } from "../round/parties.ts";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { AllPairs, Missing, Tally } from "./answers-parts.tsx";
import { ANSWERS, ANSWERS_DONE } from "./words.ts";

/** More than this in one page nobody reads through. */
const ON_A_PAGE = 100;
const LAST_PAGE = 10_000;

const pageNumber = z.coerce.number().int().min(1).max(LAST_PAGE).default(1);

const query = z.strictObject({
  fatto: z.string().optional(),
  /** The page of those who have yet to answer, and that of all pairs. */
  attese: pageNumber,
  pagina: pageNumber,
});

type Query = z.infer<typeof query>;

const stretchOf = (page: number): Stretch => ({
  from: (page - 1) * ON_A_PAGE,
  most: ON_A_PAGE,
});

const load = ({ actor: { programme }, db, actor }: Asking, number: number, asked: Query) =>
  db.as(actor, async (tx) => {
    const round = await requireRound(tx, programme, number);
    const { participantFirst } = await policyVersion(tx, programme, round.policyVersion);
    const states = await countByState(tx, programme, number);
    const pairs = await somePairings(tx, programme, number, stretchOf(asked.pagina));
    return {
      closed: round.state === "closed",
      states,
      total: [...states.values()].reduce((sum, n) => sum + n, 0),
      live: [...states].reduce((sum, [state, n]) => sum + (isLive({ state }) ? n : 0), 0),
      missingInAll: answersMissing(states, participantFirst),
      missing: await whoMustAnswer(tx, programme, number, stretchOf(asked.attese)),
      pairs,
      placed: await placedAmong(tx, programme, number, pairs.map(seekerIn)),
    };
  });

/** What those of the page are called, on both sides. */
async function called(
  asked: Asking,
  { missing, pairs }: Pick<Awaited<ReturnType<typeof load>>, "missing" | "pairs">,
) {
  const shown = [...missing, ...pairs.map((pair) => ({ ...pairIn(pair), market: marketIn(pair) }))];
  const parties = await namesOf(
    asked,
    shown.map(({ seeker }) => seeker),
  );
  const isAnyOfNeeds = shown.some(({ market }) => market !== "incubation");
  return { parties, needs: isAnyOfNeeds ? await sidesOf(asked, "resourcing", parties) : null };
}

/** Answers as they come in: who has yet to give one, how far every proposal is, and what can be done. */
export const answersPages = ({ db: service, today }: WebDeps) =>
  newPages().get("/p/:programme/cicli/:round/risposte", async (c) => {
    const asked = asking(c, service, ["coordinator"]);
    const { actor } = asked;
    const round = roundIn(c);
    const read = queryOf(c, query);
    const loaded = await load(asked, round, read);
    const { closed, states, total, live, missingInAll, missing, pairs, placed } = loaded;
    const shown = { c, actor, round, ...(await called(asked, loaded)) };
    const done = doneOf(c, ANSWERS_DONE);
    return roundPage(
      c,
      { actor, round, title: ANSWERS.title, tab: "answers", done },
      total === 0 ? (
        <p>
          {speaker(c)(ANSWERS.none)}{" "}
          <a href={inRound(actor, round, "pubblica")}>{speaker(c)(ANSWERS.publish)}</a>
        </p>
      ) : (
        <>
          <Tally c={c} states={states} />
          {!closed && (
            <Missing
              {...shown}
              missing={missing}
              total={missingInAll}
              pages={<ListPages c={c} read={read} list="attese" total={live} />}
              today={today()}
            />
          )}
          <AllPairs
            {...shown}
            pairs={pairs}
            placed={placed}
            pages={<ListPages c={c} read={read} list="pagina" total={total} />}
            closed={closed}
          />
          <p>
            <a href={inProgramme(actor, "esclusioni")}>{speaker(c)(ANSWERS.exclusions)}</a>
          </p>
        </>
      ),
    );
  });

/** The pages of one of the two lists; the other stays where it is. */
const ListPages = ({
  c,
  read: { attese, pagina },
  list,
  total,
}: {
  readonly c: Ctx;
  readonly read: Query;
  readonly list: "attese" | "pagina";
  readonly total: number;
}) => {
  const present = { attese, pagina };
  const page = present[list];
  const to = (other: number) => {
    const wanted = { ...present, [list]: other };
    return withQuery(c.req.path, {
      attese: String(wanted.attese),
      pagina: String(wanted.pagina),
    });
  };
  return (
    <Pages
      c={c}
      page={page}
      isLast={page * ON_A_PAGE >= total}
      to={to}
      of={list === "attese" ? ANSWERS.missing : ANSWERS.all}
    />
  );
};
