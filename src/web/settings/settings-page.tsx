import type { Child } from "hono/jsx";
import type { Bilingual } from "../../errors.ts";
import { type WholeProgramme, wholeProgramme } from "../../programmes/programmes.ts";
import { missingByPhase } from "../../programmes/agreements/requirement.ts";
import { leadersOf, type Partner } from "../../programmes/partnership/partners.ts";
import { vocabularyOf } from "../../programmes/vocabulary.ts";
import { EDITED_LISTS } from "../../programmes/terms.ts";
import type { WebDeps } from "../deps.ts";
import { capital } from "../kit/capital.ts";
import { day } from "../kit/figures.ts";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { asking, type Ctx, speaker } from "../visit.ts";
import { ROLE_NAMES } from "../partnership/names.ts";
import { PhaseTable } from "./phase-table.tsx";
import { LIST_NAMES, SETTINGS, SETTINGS_DONE } from "./words.ts";

/** The programme as its coordination sets it up. */
export async function settingsPage(c: Ctx, deps: WebDeps) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const say = speaker(c);
  const { whole, missing, leaders, hubs } = await db.as(actor, async (tx) => {
    const found = await wholeProgramme(tx, actor.programme);
    return {
      whole: found,
      missing: await missingByPhase(tx, actor.programme, found.phases, deps.today()),
      leaders: await leadersOf(tx, actor.programme, deps.today()),
      hubs: (await vocabularyOf(tx, actor.programme)).hub.many,
    };
  });
  const at = `/p/${actor.programme}/impostazioni`;
  return renderPage(
    c,
    {
      title: say(SETTINGS.title),
      menu: menuOf(c, actor, "settings"),
      done: SETTINGS_DONE[c.req.query("fatto") ?? ""],
    },
    <>
      <h1>{whole.title}</h1>
      <p class="lead">{whole.description}</p>
      <h2>{say(SETTINGS.about)}</h2>
      <About c={c} whole={whole} leaders={leaders} hubsCalled={hubs} />
      <p class="actions">
        <a class="btn btn-primary" href={`${at}/modifica`}>
          {say(SETTINGS.edit)}
        </a>
        <a class="btn btn-outline-primary" href={`/p/${actor.programme}/partenariato`}>
          {say(SETTINGS.seePartners)}
        </a>
        <a class="btn btn-outline-primary" href={`/p/${actor.programme}/hub`}>
          {say(SETTINGS.seeAndEdit)}: {say(hubs)}
        </a>
        <a class="btn btn-outline-primary" href={`/nuovo-progetto?da=${actor.programme}`}>
          {say(SETTINGS.duplicate)}
        </a>
      </p>
      <h2>{say(SETTINGS.phases)}</h2>
      <p>{say(SETTINGS.phasesHow)}</p>
      <PhaseTable c={c} phases={whole.phases} missing={missing} at={`${at}/fasi`} />
      <h2>{say(SETTINGS.words)}</h2>
      <dl class="row">
        {EDITED_LISTS.map((list) => (
          <Fact
            name={<a href={`${at}/parole/${list}`}>{say(LIST_NAMES[list])}</a>}
            value={wordsOf(c, whole, list) || say(SETTINGS.usual)}
          />
        ))}
      </dl>
    </>,
  );
}

const wordsOf = (c: Ctx, { terms }: WholeProgramme, list: string): string =>
  terms
    .filter((term) => term.list === list)
    .map(({ italian, english }) => speaker(c)({ it: italian, en: english ?? italian }))
    .join(" · ");

const About = ({
  c,
  whole,
  leaders,
  hubsCalled,
}: {
  readonly c: Ctx;
  readonly whole: WholeProgramme;
  readonly leaders: readonly Partner[];
  readonly hubsCalled: Bilingual;
}) => {
  const say = speaker(c);
  const joined = (...parts: readonly (string | null)[]): string =>
    parts.filter((part) => part !== null).join(" · ") || say(SETTINGS.unsaid);
  const { startsOn, endsOn, funder, fundingCall, projectCode, cup, territory, hubs } = whole;
  return (
    <dl class="row">
      <Fact
        name={say(SETTINGS.dates)}
        value={joined(startsOn && day(startsOn), endsOn && day(endsOn))}
      />
      {leaders.map(({ role, name, contact }) => (
        <Fact name={say(ROLE_NAMES[role])} value={joined(name, contact)} />
      ))}
      <Fact name={say(SETTINGS.funder)} value={joined(funder, fundingCall)} />
      <Fact name={say(SETTINGS.codes)} value={joined(projectCode, cup)} />
      <Fact name={say(SETTINGS.territory)} value={joined(...territory.map(({ name }) => name))} />
      <Fact
        name={say(SETTINGS.needKinds)}
        value={wordsOf(c, whole, "need_kind") || say(SETTINGS.unsaid)}
      />
      <Fact name={capital(say(hubsCalled))} value={String(hubs)} />
    </dl>
  );
};

const Fact = ({ name, value }: { readonly name: Child; readonly value: string }) => (
  <>
    <dt class="col-md-4">{name}</dt>
    <dd class="col-md-8">{value}</dd>
  </>
);
