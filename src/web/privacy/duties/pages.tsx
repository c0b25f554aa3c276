import { z } from "zod";
import type { InnestoError } from "../../../errors.ts";
import {
  addDuty,
  changeDuty,
  type Duty,
  dutySeen,
  endDuty,
  listDuties,
  requireDuty,
} from "../../../privacy/duties.ts";
import type { WebDeps } from "../../deps.ts";
import { doneOf } from "../../kit/done.ts";
import { day } from "../../kit/figures.ts";
import { queryOf, withQuery } from "../../kit/query.ts";
import { limitedForm, readForm, type Typed, words } from "../../kit/read-form.ts";
import { refusalOf, type Wrong } from "../../kit/refusal.tsx";
import { requireForm } from "../../kit/require-form.ts";
import { Table } from "../../kit/table.tsx";
import { personPage } from "../../person/frame.tsx";
import { inProgramme } from "../../round/address.ts";
import { asking, type Ctx, newPages, speaker } from "../../visit.ts";
import { privacyCrumb } from "../consents/place.ts";
import { changedDutyForm, DutyForm, dutyForm, dutyTyped, LONGEST_LAW } from "./duty-form.tsx";
import { DUTIES, DUTIES_DONE, KEPT_WORDS } from "./words.ts";

const PAGE = "/p/:programme/privacy/obblighi" as const;
const which = z.strictObject({ legge: words(LONGEST_LAW) });
const ending = z.strictObject({ law: words(LONGEST_LAW), seen: z.string().max(100) });

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong;
  readonly refused?: InnestoError;
}

/** What a law obliges to keep of people, and until when: for the coordination. */
export const dutyPages = (deps: WebDeps) =>
  newPages()
    .get(PAGE, (c) => dutiesPage(c, deps))
    .post(PAGE, limitedForm, async (c) => {
      const { actor, db } = asking(c, deps.db, ["coordinator"]);
      const { value, typed, wrong } = await readForm(c, dutyForm);
      if (value === null) return await dutiesPage(c, deps, { typed, wrong });
      const refused = await refusalOf(() => addDuty(db, actor.programme, value, deps.today()));
      if (refused !== null) return await dutiesPage(c, deps, { typed, refused });
      return c.redirect(`${inProgramme(actor, "privacy", "obblighi")}?fatto=salvato`, 303);
    })
    .get(`${PAGE}/modifica`, (c) => {
      // Who may not ask learns nothing of what the address lacks.
      asking(c, deps.db, ["coordinator"]);
      return dutyPage(c, deps, queryOf(c, which).legge);
    })
    .post(`${PAGE}/modifica`, limitedForm, async (c) => {
      const { actor, db } = asking(c, deps.db, ["coordinator"]);
      const { value, typed, wrong } = await readForm(c, changedDutyForm);
      if (value === null) return await dutyPage(c, deps, dutyTyped(typed).law, { typed, wrong });
      const { seen, ...duty } = value;
      const refused = await refusalOf(() =>
        changeDuty(db, actor.programme, duty, { seen, on: deps.today() }),
      );
      if (refused !== null) return await dutyPage(c, deps, duty.law, { typed, refused });
      return c.redirect(`${inProgramme(actor, "privacy", "obblighi")}?fatto=salvato`, 303);
    })
    .post(`${PAGE}/fine`, limitedForm, async (c) => {
      const { actor, db } = asking(c, deps.db, ["coordinator"]);
      const { law, seen } = await requireForm(c, ending);
      const refused = await refusalOf(() => endDuty(db, actor.programme, law, seen));
      if (refused !== null) return await dutyPage(c, deps, law, { refused });
      return c.redirect(`${inProgramme(actor, "privacy", "obblighi")}?fatto=tolto`, 303);
    });

async function dutiesPage(c: Ctx, deps: WebDeps, { typed, wrong, refused }: Shown = {}) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const say = speaker(c);
  const duties = await db.as(actor, (tx) => listDuties(tx, actor.programme));
  return personPage(
    c,
    {
      actor,
      title: DUTIES.title,
      menu: "privacy",
      crumbs: [privacyCrumb(c, actor)],
      done: doneOf(c, DUTIES_DONE),
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      <p class="lead">{say(DUTIES.lead)}</p>
      {duties.length === 0 ? (
        <p>{say(DUTIES.none)}</p>
      ) : (
        <Table
          caption={say(DUTIES.title)}
          headers={[DUTIES.law, DUTIES.keeps, DUTIES.until].map(say)}
          rows={duties.map((duty) => [
            <a
              href={withQuery(inProgramme(actor, "privacy", "obblighi", "modifica"), {
                legge: duty.law,
              })}
            >
              {duty.law}
            </a>,
            duty.keeps.map((one) => say(KEPT_WORDS[one])).join(" · "),
            untilOf(c, duty, deps.today()),
          ])}
        />
      )}
      <h2>{say(DUTIES.add)}</h2>
      <DutyForm
        c={c}
        action={inProgramme(actor, "privacy", "obblighi")}
        shown={typed === undefined ? null : dutyTyped(typed)}
        wrong={wrong ?? {}}
      />
    </>,
  );
}

const untilOf = (c: Ctx, { keepUntil }: Duty, today: string): string =>
  keepUntil < today ? `${day(keepUntil)} (${speaker(c)(DUTIES.past)})` : day(keepUntil);

async function dutyPage(c: Ctx, deps: WebDeps, law: string, shown: Shown = {}) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const { typed, wrong, refused } = shown;
  const say = speaker(c);
  const duty = await db.as(actor, (tx) => requireDuty(tx, actor.programme, law));
  const seen = dutySeen(duty);
  const at = inProgramme(actor, "privacy", "obblighi");
  return personPage(
    c,
    {
      actor,
      title: { it: duty.law, en: duty.law },
      menu: "privacy",
      crumbs: [privacyCrumb(c, actor), { href: at, label: say(DUTIES.title) }],
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      <DutyForm
        c={c}
        action={`${at}/modifica`}
        shown={typed === undefined || refused?.kind === "conflict" ? duty : dutyTyped(typed)}
        seen={seen}
        wrong={wrong ?? {}}
      />
      <h2>{say(DUTIES.end)}</h2>
      <form method="post" action={`${at}/fine`}>
        <p>{say(DUTIES.endHow)}</p>
        <input type="hidden" name="law" value={duty.law} />
        <input type="hidden" name="seen" value={seen} />
        <button class="btn btn-outline-danger">{say(DUTIES.end)}</button>
      </form>
    </>,
  );
}
