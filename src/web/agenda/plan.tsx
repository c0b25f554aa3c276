import { z } from "zod";
import { leaders, requireMeeting } from "../../collaborations/meetings/meetings.ts";
import { type MeetingPair, pairToMeet } from "../../collaborations/meetings/pair.ts";
import {
  changeMeeting,
  planMeeting,
  plannedOf,
  seenMeeting,
} from "../../collaborations/meetings/plan.ts";
import type { Bilingual, InnestoError } from "../../errors.ts";
import { hubNames } from "../../programmes/hubs.ts";
import type { WebDeps } from "../deps.ts";
import { queryOf } from "../kit/query.ts";
import { limitedForm, readForm, textOf, type Typed } from "../kit/read-form.ts";
import { tried, type Wrong } from "../kit/refusal.tsx";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { namesOf } from "../round/parties.ts";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { toAgenda } from "./crumbs.ts";
import { PlanForm, planForm, plannedIn, typedOf } from "./plan-form.tsx";
import { PLAN } from "./words.ts";

const NEW = "/p/:programme/agenda/nuovo" as const;
const CHANGE = "/p/:programme/agenda/:meeting/modifica" as const;
const query = z.strictObject({ coppia: z.string().max(100).optional() });

/** Puts a meeting into the agenda, for a pair as well, and changes it. */
export const planPages = ({ db: service, today }: WebDeps) =>
  newPages()
    .get(NEW, async (c) => {
      const { coppia } = queryOf(c, query);
      return await newPage(c, whoAsks(c, service), today(), { typed: { pair: coppia ?? "" } });
    })
    .post(NEW, limitedForm, async (c) => {
      const asked = whoAsks(c, service);
      const { actor } = asked;
      const read = await readForm(c, planForm);
      if (read.wrong !== null) return await newPage(c, asked, today(), read);
      const { done, refused } = await tried(async () => {
        const pair = await pairOf(asked, read.value.pair);
        return await planMeeting(service, actor, plannedIn(read.value), pair);
      });
      if (refused !== null) return await newPage(c, asked, today(), { typed: read.typed, refused });
      return c.redirect(`${inProgramme(actor, "agenda", done)}?fatto=salvato`, 303);
    })
    .get(CHANGE, async (c) => await changePage(c, whoAsks(c, service), {}))
    .post(CHANGE, limitedForm, async (c) => {
      const asked = whoAsks(c, service);
      const { actor } = asked;
      const id = c.req.param("meeting");
      const read = await readForm(c, planForm);
      if (read.wrong !== null) return await changePage(c, asked, read);
      const { refused } = await tried(() =>
        changeMeeting(service, actor, id, plannedIn(read.value), read.value.seen ?? ""),
      );
      if (refused !== null) return await changePage(c, asked, { typed: read.typed, refused });
      return c.redirect(`${inProgramme(actor, "agenda", id)}?fatto=salvato`, 303);
    });

const whoAsks = (c: Ctx, service: WebDeps["db"]) => asking(c, service, ["coordinator", "referent"]);

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

const pairOf = async (
  { actor, db }: Asking,
  id: string | undefined,
): Promise<MeetingPair | null> =>
  id === undefined || id === "" ? null : await db.as(actor, (tx) => pairToMeet(tx, actor, id));

/** Who leads usually, and which hubs there are to choose from: a referent has but one. */
const ground = ({ actor, db }: Asking) =>
  db.as(actor, async (tx) => ({
    leaders: await leaders(tx, actor.programme),
    hubs:
      actor.kind === "referent" ? new Map<string, string>() : await hubNames(tx, actor.programme),
  }));

async function newPage(c: Ctx, asked: Asking, today: string, { typed = {}, ...shown }: Shown) {
  const pair = await pairOf(asked, textOf(typed, "pair") || undefined);
  const suggested = { heldOn: today, ...(pair !== null && (await ofPair(asked, pair))) };
  return planPage(c, asked, pair === null ? PLAN.newTitle : PLAN.newTargeted, {
    ...shown,
    typed: { ...suggested, ...typed },
    pair: pair === null ? null : await pairWords(asked, pair),
    ground: await ground(asked),
  });
}

/** What a pair's meeting may be called: codes alone, for both sides read it. */
async function ofPair(asked: Asking, { pairingId, seat, hub }: MeetingPair): Promise<Typed> {
  const names = await namesOf(asked, []);
  const title = `Incontro mirato: ${names.seat(seat)}, ${pairingId}`;
  return { kind: "targeted", title, hubId: hub ?? "" };
}

async function pairWords(asked: Asking, { pairingId, participantId, seat }: MeetingPair) {
  const names = await namesOf(asked, [participantId]);
  return `${pairingId}: ${names.person(participantId)} – ${names.seat(seat)}`;
}

async function changePage(c: Ctx, asked: Asking, { typed, ...shown }: Shown) {
  const { actor, db } = asked;
  const one = await db.as(actor, (tx) =>
    requireMeeting(tx, actor.programme, c.req.param("meeting") ?? ""),
  );
  return planPage(c, asked, PLAN.changeTitle, {
    ...shown,
    typed: { ...typedOf(plannedOf(one)), ...typed, seen: seenMeeting(one) },
    pair: one.pairingId,
    ground: await ground(asked),
  });
}

interface PlanPage extends Shown {
  readonly typed: Typed;
  /** In words; null: of no pair. */
  readonly pair: string | null;
  readonly ground: Awaited<ReturnType<typeof ground>>;
}

function planPage(c: Ctx, { actor }: Asking, title: Bilingual, shown: PlanPage) {
  const { typed, pair, refused, wrong } = shown;
  return personPage(
    c,
    {
      actor,
      title,
      menu: "agenda",
      crumbs: [toAgenda(c, actor)],
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      {pair !== null && (
        <p class="lead">
          {speaker(c)(PLAN.pair)} {pair}
        </p>
      )}
      <PlanForm c={c} typed={typed} wrong={wrong ?? {}} ofPair={pair !== null} {...shown.ground} />
    </>,
  );
}
