import {
  adoptReportModel,
  dropReportModel,
  requireReportModel,
  setTargets,
} from "../../collaborations/report/models.ts";
import { InnestoError } from "../../errors.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, sentFields } from "../kit/read-form.ts";
import { tried } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { programmePage } from "../round/frame.tsx";
import { type Asking, asking, type Ctx, newPages } from "../visit.ts";
import { askedReport } from "./asked.ts";
import { DefinitionForms } from "./definition-forms.tsx";
import { targetsIn } from "./targets.ts";
import { REPORT, type REPORT_DONE } from "./words.ts";

const AT = "/p/:programme/rendicontazione/definizioni" as const;

/** By which definitions and towards which targets a programme reports; both are the coordination's to change. */
export function definitionPages({ db: service, today }: WebDeps) {
  const asked = (c: Ctx) => asking(c, service, ["coordinator"]);

  return newPages()
    .get(AT, async (c) => await page(c, asked(c), askedReport(c, today()).model))
    .get(`${AT}/:model{[a-z0-9-]+\\.json}`, async (c) => {
      const id = c.req.param("model").slice(0, -".json".length);
      const { adoptedOn: _, ...model } = await modelOf(asked(c), id);
      return c.body(`${JSON.stringify(model, null, 2)}\n`, 200, {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${id}.json"`,
      });
    })
    .post(`${AT}/:model/obiettivi`, limitedForm, async (c) => {
      const asker = asked(c);
      const { actor, db } = asker;
      const id = c.req.param("model");
      const fields = await sentFields(c);
      const { refused } = await tried(async () => {
        const targets = targetsIn(fields, await modelOf(asker, id));
        await db.as(actor, (tx) => setTargets(tx, actor.programme, id, targets, today()));
      });
      if (refused !== null) return await page(c, asker, id, refused);
      return then(c, asker, id, "obiettivi");
    })
    .post(`${AT}/:model/togli`, limitedForm, async (c) => {
      const asker = asked(c);
      const { actor, db } = asker;
      await db.as(actor, (tx) => dropReportModel(tx, actor.programme, c.req.param("model")));
      return then(c, asker, "fse-plus", "tolto");
    })
    .post(AT, limitedForm, async (c) => {
      const asker = asked(c);
      const { actor, db } = asker;
      const { file } = await sentFields(c);
      const { done, refused } = await tried(async () => {
        const document = await documentIn(file);
        return await db.as(actor, (tx) => adoptReportModel(tx, actor.programme, document, today()));
      });
      if (refused !== null) return await page(c, asker, "fse-plus", refused);
      return then(c, asker, done.id, "definizioni");
    });
}

const then = (c: Ctx, { actor }: Asking, model: string, done: keyof typeof REPORT_DONE) =>
  c.redirect(`${inProgramme(actor, "rendicontazione")}?modello=${model}&fatto=${done}`, 303);

const modelOf = ({ actor, db }: Asking, id: string) =>
  db.as(actor, (tx) => requireReportModel(tx, actor.programme, id));

async function page(c: Ctx, asker: Asking, id: string, refused: InnestoError | null = null) {
  const model = await modelOf(asker, id);
  const { actor } = asker;
  return programmePage(
    c,
    { actor, title: REPORT.definitions, menu: "report", refused },
    <DefinitionForms c={c} actor={actor} model={model} />,
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
