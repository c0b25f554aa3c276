import {
  type Initiative,
  type LaunchedService,
  listInitiatives,
  listServices,
} from "../../../collaborations/outcomes/initiatives.ts";
import { LEGAL_KIND_WORDS } from "../../../intake/dictionaries/organisations.ts";
import type { WebDeps } from "../../deps.ts";
import { doneOf } from "../../kit/done.ts";
import { day } from "../../kit/figures.ts";
import { inProgramme } from "../../round/address.ts";
import { programmePage } from "../../round/frame.tsx";
import { RowTable, type TableRow } from "../../rows/row-table.tsx";
import { ROWS_DONE } from "../../rows/words.ts";
import { asking, type Ctx, speaker } from "../../visit.ts";
import { AreaTabs } from "../area.tsx";
import { ONE } from "../one/words.ts";
import { INITIATIVES } from "./words.ts";

const { code, name, idea, form, social, founded, jobs, active, place, opened, users, gains } =
  INITIATIVES;

/** «Iniziative nate» and «Servizi allestiti». */
export async function listPage(c: Ctx, { db: service }: WebDeps) {
  const { actor, db } = asking(c, service, ["coordinator"]);
  const { initiatives, services } = await db.as(actor, async (tx) => ({
    initiatives: await listInitiatives(tx, actor.programme),
    services: await listServices(tx, actor.programme),
  }));
  const say = speaker(c);
  const at = (...parts: readonly string[]) => inProgramme(actor, "esiti", "iniziative", ...parts);
  return programmePage(
    c,
    { actor, title: INITIATIVES.title, menu: "outcomes", done: doneOf(c, ROWS_DONE) },
    <>
      <AreaTabs c={c} actor={actor} here="initiatives" />
      <h2>{say(INITIATIVES.initiatives)}</h2>
      <p>{say(INITIATIVES.initiativesLead)}</p>
      <RowTable
        c={c}
        caption={say(INITIATIVES.initiatives)}
        headers={[code, name, idea, form, social, founded, jobs, active]}
        rows={initiatives.map((one) => initiativeRow(c, one))}
        hrefOf={(id) => at("iniziative", id)}
      />
      <p>
        <a class="btn btn-primary" href={at("iniziative", "nuovo")}>
          {say(INITIATIVES.addInitiative)}
        </a>
      </p>
      <h2>{say(INITIATIVES.services)}</h2>
      <p>{say(INITIATIVES.servicesLead)}</p>
      <RowTable
        c={c}
        caption={say(INITIATIVES.services)}
        headers={[code, name, idea, place, opened, users, gains]}
        rows={services.map((one) => serviceRow(c, one))}
        hrefOf={(id) => at("servizi", id)}
      />
      <p>
        <a class="btn btn-primary" href={at("servizi", "nuovo")}>
          {say(INITIATIVES.addService)}
        </a>
      </p>
    </>,
  );
}

const yesNo = (c: Ctx, said: boolean | null): string =>
  said === null ? "–" : speaker(c)(said ? ONE.yes : ONE.no);

const initiativeRow = (c: Ctx, one: Initiative): TableRow => ({
  id: one.id,
  cells: [
    one.name,
    one.ideaId ?? "–",
    one.legalForm === null ? "–" : LEGAL_KIND_WORDS[one.legalForm][0],
    yesNo(c, one.socialEnterprise),
    one.foundedOn === null ? "–" : day(one.foundedOn),
    one.jobs ?? "–",
    `${yesNo(c, one.activeSix)} / ${yesNo(c, one.activeTwelve)}`,
  ],
});

const serviceRow = (c: Ctx, one: LaunchedService): TableRow => ({
  id: one.id,
  cells: [
    one.name,
    one.ideaId ?? "–",
    one.place ?? "–",
    one.openedOn === null ? "–" : day(one.openedOn),
    one.users ?? "–",
    gainsOf(c, one),
  ],
});

const gainsOf = (c: Ctx, { firmGains, communityGains }: LaunchedService): string =>
  [
    firmGains && `${speaker(c)(INITIATIVES.firm)}: ${firmGains}`,
    communityGains && `${speaker(c)(INITIATIVES.community)}: ${communityGains}`,
  ]
    .filter(Boolean)
    .join(" · ") || "–";
