import { z } from "zod";
import { readShippedRules } from "../../programmes/internship-rules/shipped.ts";
import { redate } from "../../programmes/internship-rules/redate.ts";
import { currentRules, parseRules, saveRules } from "../../programmes/internship-rules/store.ts";
import { InnestoError } from "../../errors.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { limitedForm, readForm, sentFields } from "../kit/read-form.ts";
import { tried } from "../kit/refusal.tsx";
import { requireForm } from "../kit/require-form.ts";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { asking, type Asking, type Ctx, newPages, nothingHere, speaker } from "../visit.ts";
import { COLLABORATIONS } from "../collaborations/words.ts";
import type { Shown } from "../collaborations/frame.tsx";
import { DateForm, FileForm, RuleTable } from "./parts.tsx";
import { RULES, RULES_DONE } from "./words.ts";

const AT = "/p/:programme/regole-tirocini" as const;
const version = z.coerce.number().int().min(0).max(1_000_000);

const adopting = z.strictObject({ version });
const dates = z.strictObject({
  version,
  which: z.coerce.number().int().min(0).max(99),
  from: z.iso.date(),
  to: z.iso.date().optional(),
});

/** The law on internships as the programme reads it: to be read by all who follow them, changed by the coordination. */
export const internshipRulesPages = ({ db: service }: WebDeps) =>
  newPages()
    .get(AT, async (c) => await rulesPage(c, asking(c, service, ["coordinator", "referent"]), {}))
    .get(`${AT}/regole.json`, async (c) => {
      const { actor, db } = asking(c, service, ["coordinator", "referent"]);
      const current = await db.as(actor, (tx) => currentRules(tx, actor.programme));
      if (current === null) throw nothingHere();
      return c.body(`${JSON.stringify(current.rules, null, 2)}\n`, 200, {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="regole-tirocini.json"',
      });
    })
    .post(`${AT}/adotta`, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const { version: expected } = await requireForm(c, adopting);
      return await saved(c, asked, expected, async () => readShippedRules("lombardia"));
    })
    .post(`${AT}/date`, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const read = await readForm(c, dates);
      if (read.wrong !== null) return await rulesPage(c, asked, read);
      const { version: expected, ...said } = read.value;
      return await saved(c, asked, expected, async () => {
        const { actor, db } = asked;
        const current = await db.as(actor, (tx) => currentRules(tx, actor.programme));
        if (current === null) throw nothingHere();
        return redate(current.rules, { ...said, to: said.to ?? null });
      });
    })
    .post(`${AT}/file`, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const { file, version: expected } = await sentFields(c);
      const read = version.safeParse(expected);
      return await saved(c, asked, read.success ? read.data : -1, async () => {
        if (!(file instanceof File) || file.size === 0)
          throw new InnestoError("invalid", RULES.noFile);
        return parseRules(await file.text());
      });
    });

async function saved(
  c: Ctx,
  asked: Asking,
  expected: number,
  rulesOf: () => Promise<Parameters<typeof saveRules>[2]>,
) {
  const { actor, db } = asked;
  const { refused } = await tried(async () => {
    const rules = await rulesOf();
    await db.asSystem(actor.programme, (tx) =>
      saveRules(tx, actor.programme, rules, { expected, madeBy: actor.account }),
    );
  });
  if (refused !== null) return await rulesPage(c, asked, { refused });
  return c.redirect(`${inProgramme(actor, "regole-tirocini")}?fatto=salvate`, 303);
}

async function rulesPage(c: Ctx, asked: Asking, shown: Shown) {
  const { actor, db } = asked;
  const say = speaker(c);
  const current = await db.as(actor, (tx) => currentRules(tx, actor.programme));
  const at = (...path: readonly string[]) => inProgramme(actor, "regole-tirocini", ...path);
  const writes = actor.kind === "coordinator";
  return personPage(
    c,
    {
      actor,
      title: current === null ? RULES.title : { it: current.rules.title, en: current.rules.title },
      menu: "collaborations",
      crumbs: [{ href: inProgramme(actor, "collaborazioni"), label: say(COLLABORATIONS.title) }],
      done: doneOf(c, RULES_DONE),
      refused: shown.refused ?? null,
      wrong: shown.wrong ?? null,
    },
    <>
      <p class="lead">{say(RULES.lead)}</p>
      {current === null ? (
        <p>{say(RULES.none)}</p>
      ) : (
        <>
          <RuleTable c={c} rules={current.rules} />
          <p>
            <a href={at("regole.json")}>{say(RULES.download)}</a>
          </p>
        </>
      )}
      {writes && current === null && (
        <form method="post" action={at("adotta")}>
          <input type="hidden" name="version" value="0" />
          <button class="btn btn-primary">{say(RULES.adopt)}</button>
        </form>
      )}
      {writes && current !== null && (
        <DateForm c={c} action={at("date")} current={current} shown={shown} />
      )}
      {writes && <FileForm c={c} action={at("file")} version={current?.version ?? 0} />}
    </>,
  );
}
