import { bodyLimit } from "hono/body-limit";
import { importSource } from "../../intake/import-files.ts";
import { markFaults } from "../../intake/mark-faults.ts";
import { LARGEST_SENT_BYTES } from "../../intake/read/limits.ts";
import { readSent } from "../../intake/read/read-sent.ts";
import { templateWorkbook } from "../../intake/template.ts";
import { workbookOf } from "../../intake/export-files.ts";
import { forgetUpload, keepUpload, keptUpload, type Sender } from "../../intake/uploads.ts";
import type { WebDeps } from "../deps.ts";
import { downloadOf, XLSX } from "../kit/download.ts";
import { asking, type Ctx, newPages } from "../visit.ts";
import { sentFiles } from "./sent-files.ts";
import { importPage } from "./import-page.tsx";
import { trialOf } from "./trial.ts";
import { trialPage } from "./trial-page.tsx";
import { IMPORT } from "./words.ts";

const AT = "/p/:programme/importa";

/** Spreadsheets in: sent, tried, mended, and then imported, all or nothing. */
export function importPages({ db, today }: WebDeps) {
  const pages = newPages();
  const asked = (c: Ctx) => {
    const { actor, db: own } = asking(c, db, ["coordinator"]);
    const sender: Sender = { programme: actor.programme, account: actor.account };
    return { actor, db: own, sender };
  };

  pages.get(AT, (c) => importPage(c, asked(c).actor));
  pages.get(`${AT}/fogli.xlsx`, async (c) => {
    asked(c);
    return workbook(c, await templateWorkbook(), "fogli-da-compilare.xlsx");
  });
  pages.get(`${AT}/dati.xlsx`, async (c) => {
    const { actor, db: own } = asked(c);
    const name = `${actor.programme}-${today()}.xlsx`;
    return workbook(c, await workbookOf(own, actor.programme), name);
  });

  const limit = bodyLimit({
    maxSize: LARGEST_SENT_BYTES,
    onError: (c) => importPage(c as Ctx, asked(c as Ctx).actor, IMPORT.tooLarge),
  });
  pages.post(AT, limit, async (c) => {
    const { actor, db: own, sender } = asked(c);
    const sent = await sentFiles(c);
    if ("wrong" in sent) return importPage(c, actor, sent.wrong);
    await keepUpload(own, sender, sent.files);
    return c.redirect(`/p/${actor.programme}/importa/prova`, 303);
  });
  pages.get(`${AT}/prova`, async (c) => {
    const { actor, db: own, sender } = asked(c);
    const files = await keptUpload(own, sender);
    if (files.length === 0) return c.redirect(`/p/${actor.programme}/importa`, 303);
    return trialPage(c, actor, await trialOf(own, sender, files, today()));
  });
  pages.get(`${AT}/da-correggere.xlsx`, async (c) => {
    const { actor, db: own, sender } = asked(c);
    const files = await keptUpload(own, sender);
    const trial = files.length > 0 ? await trialOf(own, sender, files, today()) : null;
    if (trial === null || "report" in trial)
      return c.redirect(`/p/${actor.programme}/importa`, 303);
    const marked = await markFaults(files, trial.refused.issues, c.get("language"));
    return workbook(c, marked, "da-correggere.xlsx");
  });
  pages.post(`${AT}/applica`, async (c) => {
    const { actor, db: own, sender } = asked(c);
    const files = await keptUpload(own, sender);
    if (files.length > 0) {
      const { programme } = sender;
      await importSource(own, await readSent(files), { programme, today: today() });
      await forgetUpload(own, sender);
    }
    return c.redirect(`/p/${actor.programme}/importa?fatto=importato`, 303);
  });
  return pages;
}

const workbook = (c: Ctx, bytes: Buffer, name: string) =>
  c.body(new Uint8Array(bytes), 200, downloadOf(name, XLSX));
