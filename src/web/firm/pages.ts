import type { Service } from "../../access/service.ts";
import type { Part } from "../../access/visitor.ts";
import { withdrawNeed, withdrawResource } from "../../profiles/withdraw.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, readForm } from "../kit/read-form.ts";
import { tried } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx, newPages } from "../visit.ts";
import { z } from "zod";
import { choicesPage } from "./choices.tsx";
import { postExclusion, postInterest, postNoExclusion, postRank } from "./choose.ts";
import { ideaPage } from "./idea.tsx";
import { ideasPage } from "./ideas.tsx";
import { offerPage } from "./offer.tsx";
import { postAnswer, proposalsPage } from "./proposals.tsx";
import { postRow, rowPage } from "./row-form.tsx";
import { NEEDS, OTHERS, PROFILE, type RowKind, SEATS } from "./row-kinds.ts";

const FIRM = "/p/:programme/impresa";
const IDEA = `${FIRM}/idee/:id`;

/** A firm's part of the service: what it offers, the ideas for it, the proposals to it. */
export function firmPages(deps: WebDeps) {
  const pages = newPages();
  pages.use(`${FIRM}/*`, limitedForm);
  pages.get(FIRM, (c) => offerPage(c, deps));
  pages.get(`${FIRM}/idee`, (c) => ideasPage(c, deps));
  pages.get(`${FIRM}/idee/scelte`, (c) => choicesPage(c, deps));
  pages.get(IDEA, (c) => ideaPage(c, deps));
  pages.post(`${IDEA}/interesse`, (c) => postInterest(c, deps));
  pages.post(`${IDEA}/ordine`, (c) => postRank(c, deps));
  pages.post(`${IDEA}/esclusione`, (c) => postExclusion(c, deps));
  pages.post(`${IDEA}/esclusione/ritira`, (c) => postNoExclusion(c, deps));
  pages.get(`${FIRM}/proposte`, (c) => proposalsPage(c, deps));
  pages.post(`${FIRM}/proposte/:pairing`, (c) => postAnswer(c, deps));
  pages.get(`${FIRM}/${PROFILE.path}`, (c) => rowPage(c, deps, PROFILE));
  pages.post(`${FIRM}/${PROFILE.path}`, (c) => postRow(c, deps, PROFILE));
  for (const kind of [SEATS, OTHERS, NEEDS]) pages.route("/", rowPages(deps, kind));
  return pages;
}

function rowPages(deps: WebDeps, kind: RowKind) {
  const at = `${FIRM}/${kind.path}`;
  return newPages()
    .get(`${at}/nuovo`, (c) => rowPage(c, deps, kind))
    .post(`${at}/nuovo`, (c) => postRow(c, deps, kind))
    .get(`${at}/:id`, (c) => rowPage(c, deps, kind))
    .post(`${at}/:id`, (c) => postRow(c, deps, kind))
    .post(`${at}/:id/ritira`, (c) =>
      postWithdrawal(c, deps, kind.sheet === "needs" ? withdrawNeed : withdrawResource),
    );
}

type Withdraw = (db: Service, actor: Part, id: string) => Promise<void>;

async function postWithdrawal(c: Ctx, deps: WebDeps, withdraw: Withdraw) {
  const { actor } = asking(c, deps.db, ["member"]);
  await readForm(c, z.strictObject({}));
  const { refused } = await tried(() => withdraw(deps.db, actor, c.req.param("id") ?? ""));
  if (refused !== null) return await offerPage(c, deps, refused);
  return c.redirect(`${inProgramme(actor, "impresa")}?fatto=ritirato`, 303);
}
