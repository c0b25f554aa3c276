import { z } from "zod";
import type { InnestoError } from "../../errors.ts";
import { takeFreePair, takeRepair } from "../../rounds/answers/amend.ts";
import { requirePairing } from "../../rounds/answers/pairings.ts";
import { offerRepair } from "../../rounds/answers/repair.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, readForm, words } from "../kit/read-form.ts";
import { tried } from "../kit/refusal.tsx";
import { inRound, roundIn } from "../round/address.ts";
import { byOf } from "../round/by.ts";
import { roundPage } from "../round/frame.tsx";
import { partiesOf } from "../round/parties.ts";
import { tellSides } from "../round/tell-sides.ts";
import { type Asking, asking, type Ctx, newPages } from "../visit.ts";
import { Offer } from "./offer.tsx";
import { REPAIR } from "./words.ts";

const LONGEST_CODE = 100;
const LONGEST_BASIS = 1_000_000;

const form = z.strictObject({
  basis: z.string().max(LONGEST_BASIS).default(""),
  seeker: words(LONGEST_CODE).optional(),
  place: words(LONGEST_CODE).optional(),
});

const PAGE = "/p/:programme/cicli/:round/riparazione/:pairing" as const;

/** What can follow a no: the best repair and what is free; taken only as long as it is what was read. */
export const repairPages = (deps: WebDeps) => {
  const { db: service, today } = deps;
  return newPages()
    .get(PAGE, async (c) => {
      return await repairPage(c, asking(c, service, ["coordinator"]), today());
    })
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const read = await readForm(c, form);
      const { refused } = await tried(() => take(c, asked, today(), read.value ?? { basis: "" }));
      if (refused !== null) return await repairPage(c, asked, today(), refused);
      await tellSides(deps, asked.actor);
      return c.redirect(`${inRound(asked.actor, roundIn(c), "risposte")}?fatto=rimedio`, 303);
    });
};

async function take(
  c: Ctx,
  { actor, db }: Asking,
  on: string,
  { basis, seeker, place }: z.infer<typeof form>,
) {
  const wanted = { id: c.req.param("pairing") ?? "", on, basis };
  if (seeker === undefined || place === undefined)
    return await takeRepair(db, actor.programme, roundIn(c), wanted, byOf(actor));
  const pair = { seeker, place };
  return [await takeFreePair(db, actor.programme, roundIn(c), { ...wanted, pair })];
}

async function repairPage(
  c: Ctx,
  asked: Asking,
  on: string,
  refusedBefore: InnestoError | null = null,
) {
  const { actor, db } = asked;
  const round = roundIn(c);
  const id = c.req.param("pairing") ?? "";
  const pairing = await db.as(actor, (tx) => requirePairing(tx, actor.programme, round, id));
  const { done, refused } = await tried(() => offerRepair(db, actor.programme, round, { id, on }));
  return roundPage(
    c,
    { actor, round, title: REPAIR.title, refused: refusedBefore ?? refused },
    <Offer
      c={c}
      actor={actor}
      round={round}
      pairing={pairing}
      parties={await partiesOf(asked)}
      offer={done}
    />,
  );
}
