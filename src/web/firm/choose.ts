import { z } from "zod";
import type { Part } from "../../access/visitor.ts";
import { exclusionReasonSchema } from "../../profiles/preferences/exclusion-reasons.ts";
import { stateHostChoice } from "../../profiles/preferences/host-choices.ts";
import type { Statement } from "../../profiles/preferences/state.ts";
import type { WebDeps } from "../deps.ts";
import { ownPath } from "../kit/own-path.ts";
import { readForm, type Reading, words } from "../kit/read-form.ts";
import { tried } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx } from "../visit.ts";
import { ideaPage } from "./idea.tsx";

const LAST_RANK = 1000;
const LONGEST_PATH = 2000;
const back = z.string().max(LONGEST_PATH).optional();

const interestForm = z.strictObject({ voglio: z.enum(["si", "no"]), torna: back });
/** Without a place: out of the order. */
const rankForm = z.strictObject({
  posto: z.coerce.number().int().min(1).max(LAST_RANK).optional(),
  torna: back,
});
const exclusionForm = z.strictObject({
  motivo: exclusionReasonSchema,
  parole: words().optional(),
});
const nothing = z.strictObject({});

/** Says, or no longer, that the organisation is interested. */
export async function postInterest(c: Ctx, deps: WebDeps) {
  const read = await readForm(c, interestForm);
  const wants = read.value?.voglio === "si";
  const statement = { interest: wants };
  return await kept(c, deps, read, statement, wants ? "segnato" : "tolto", read.value?.torna);
}

/** Puts somebody at a place of the organisation's order, or takes them out of it. */
export async function postRank(c: Ctx, deps: WebDeps) {
  const read = await readForm(c, rankForm);
  const statement = { rank: read.value?.posto ?? null };
  return await kept(c, deps, read, statement, "ordine", read.value?.torna);
}

/** Asks the coordination for an exclusion. */
export async function postExclusion(c: Ctx, deps: WebDeps) {
  const read = await readForm(c, exclusionForm);
  const exclusion = { reason: read.value?.motivo, words: read.value?.parole };
  return await kept(c, deps, read, { exclusion }, "chiesta");
}

export async function postNoExclusion(c: Ctx, deps: WebDeps) {
  return await kept(c, deps, await readForm(c, nothing), { exclusion: null }, "tolto");
}

async function kept(
  c: Ctx,
  deps: WebDeps,
  read: Reading<unknown>,
  statement: Statement,
  done: string,
  returnTo?: string,
) {
  const { actor } = asking(c, deps.db, ["member"]);
  if (read.wrong !== null) return await ideaPage(c, deps, read);
  const id = c.req.param("id") ?? "";
  const { refused } = await tried(() => stateHostChoice(deps.db, actor, id, statement));
  if (refused !== null) return await ideaPage(c, deps, { typed: read.typed, refused });
  return c.redirect(`${doneAt(actor, id, returnTo, done)}#${encodeURIComponent(id)}`, 303);
}

/** The page that the tap was on, below the firm's own; else the idea's. */
function doneAt(actor: Part, id: string, returnTo: string | undefined, done: string): string {
  const ideas = inProgramme(actor, "impresa", "idee");
  const asked = ownPath(returnTo);
  const path = asked.startsWith(ideas) ? asked : `${ideas}/${encodeURIComponent(id)}`;
  const at = new URL(path, "http://own");
  at.searchParams.set("fatto", done);
  return at.pathname + at.search;
}
