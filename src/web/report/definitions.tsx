import {
  adoptReportModel,
  dropReportModel,
  requireReportModel,
  setTargets,
} from "../../collaborations/report/models.ts";
import { InnestoError } from "../../errors.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, readForm, sentFields, type Typed } from "../kit/read-form.ts";
import { tried, type Wrong } from "../kit/refusal.tsx";
import { requireEmptyForm } from "../kit/require-form.ts";
import { inProgramme } from "../round/address.ts";
import { programmePage } from "../round/frame.tsx";
import { type Asking, asking, type Ctx, newPages } from "../visit.ts";
import { askedReport } from "./asked.ts";
import { DefinitionForms } from "./definition-forms.tsx";
import { targetsForm, targetsIn } from "./targets.ts";
import { REPORT, type REPORT_DONE } from "./words.ts";

const AT = "/p/:programme/rendicontazione/definizioni" as const;

/** By which definitions and towards which targets a programme reports; both are the coordination's to change. */
export function definitionPages({ db: service, today }: WebDeps) {
  const asked = (c: Ctx) => asking(c, service, ["coordinator"]);

  return newPages()
    .get(AT, async (c) => await page(c, asked(c), askedReport(c, today()).model))
    .get(`${AT}/:model/modello.json`, async (c) => {
      const id = c.req.param("model");
      const { adoptedOn: _, ...model } = await modelOf(asked(c), id);
      return c.body(`${JSON.stringify(model, null, 2)}\n`, 200, {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${encodeURIComponent(id)}.json"`,
      });
    })
    .post(`${AT}/:model/obiettivi`, limitedForm, async (c) => {
      const asker = asked(c);
      const { actor, db } = asker;
      const id = c.req.param("model");
      const read = await readForm(c, targetsForm(await modelOf(asker, id)), { keepEmpty: true });
      if (read.wrong !== null) return await page(c, asker, id, read);
      const targets = targetsIn(read.value);
      await db.as(actor, (tx) => setTargets(tx, actor.programme, id, targets, today()));
      return then(c, asker, id, "obiettivi");
    })
    .post(`${AT}/:model/togli`, limitedForm, async (c) => {
      const asker = asked(c);
      const { actor, db } = asker;
      await requireEmptyForm(c);
      await db.as(actor, (tx) => dropReportModel(tx, actor.programme, c.req.param("model")));
      return then(c, asker, "fse-plus", "tolto");
    })
    .post(AT, limitedForm, async (c) => {
      const asker = asked(c);
      const { actor, db } = asker;
      const { file, ...others } = await sentFields(c);
      const { done, refused } = await tried(async () => {
        if (Object.keys(others).length > 0) throw new InnestoError("invalid", REPORT.notJson);
        const document = await documentIn(file);
        return await db.as(actor, (tx) => adoptReportModel(tx, actor.programme, document, today()));
      });
      if (refused !== null) return await page(c, asker, "fse-plus", { refused });
      return then(c, asker, done.id, "definizioni");
    });
}

const then = (c: Ctx, { actor }: Asking, model: string, done: keyof typeof REPORT_DONE) =>
  c.redirect(`${inProgramme(actor, "rendicontazione")}?modello=${model}&fatto=${done}`, 303);

const modelOf = ({ actor, db }: Asking, id: string) =>
  db.as(actor, (tx) => requireReportModel(tx, actor.programme, id));

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError | null;
}

async function page(c: Ctx, asker: Asking, id: string, shown: Shown = {}) {
  const { typed = {}, wrong = null, refused = null } = shown;
  const model = await modelOf(asker, id);
  const { actor } = asker;
  return programmePage(
    c,
    { actor, title: REPORT.definitions, menu: "report", refused, wrong },
    <DefinitionForms c={c} actor={actor} model={model} typed={typed} wrong={wrong ?? {}} />,
  );
}

async function documentIn(file: unknown): Promise<unknown> {
  if (!(file instanceof File)) throw new InnestoError("invalid", REPORT.notJson);
  try {
    return JSON.parse(await file.text()) as unknown;
  } catch {
    throw new InnestoError("invalid", REPORT.notJson);
  }
}
