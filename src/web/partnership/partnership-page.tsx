import { listPartners } from "../../programmes/partnership/partners.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { queryOf } from "../kit/query.ts";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx, speaker } from "../visit.ts";
import { choiceSchema, chosen } from "./choice.ts";
import { ChoiceForm } from "./choice-form.tsx";
import { ByComune, BySoul } from "./counts.tsx";
import { GrowthTable } from "./growth-table.tsx";
import { PartnerTable } from "./partner-table.tsx";
import { PARTNERSHIP, PARTNERSHIP_DONE } from "./words.ts";

/** The partnership: who is in it, by soul and comune, and how it has changed. */
export async function partnershipPage(c: Ctx, { db: service, today }: WebDeps) {
  const { actor, db } = asking(c, service, ["coordinator"]);
  const say = speaker(c);
  const choice = queryOf(c, choiceSchema);
  const all = await db.as(actor, (tx) => listPartners(tx, actor.programme));
  const shown = chosen(all, choice, today());
  return renderPage(
    c,
    {
      title: say(PARTNERSHIP.title),
      menu: menuOf(c, actor, "partnership"),
      done: doneOf(c, PARTNERSHIP_DONE),
    },
    <>
      <h1>{say(PARTNERSHIP.title)}</h1>
      <p class="lead">{say(PARTNERSHIP.lead)}</p>
      <p class="actions">
        <a class="btn btn-primary" href={inProgramme(actor, "partenariato", "nuovo")}>
          {say(PARTNERSHIP.add)}
        </a>
        <a class="btn btn-outline-primary" href={inProgramme(actor, "accordi")}>
          {say(PARTNERSHIP.agreements)}
        </a>
      </p>
      <ChoiceForm c={c} choice={choice} />
      <PartnerTable c={c} actor={actor} partners={shown} />
      <BySoul c={c} partners={shown} />
      <ByComune c={c} partners={shown} />
      <GrowthTable c={c} partners={all} />
    </>,
  );
}
