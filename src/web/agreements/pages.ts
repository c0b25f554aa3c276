import type { WebDeps } from "../deps.ts";
import { limitedForm } from "../kit/read-form.ts";
import { saveRow, showRow } from "../rows/edit-row.ts";
import type { RowPlace } from "../rows/place.ts";
import { asking, type Ctx, newPages } from "../visit.ts";
import { agreementPage } from "./agreement-page.tsx";
import { agreementsCrumb } from "./crumb.ts";
import { postCommitment, postLink } from "./change-commitments.ts";
import { attachmentFile, limitedAttachment, postAttachment, postRemoval } from "./change-files.ts";
import { postEnd, postNewParty, postNoParty, postSignatures } from "./change-parties.ts";
import { agreementsPage } from "./list-page.tsx";

const AT = "/p/:programme/accordi";
const ONE = `${AT}/:agreement`;
const FILES = `${ONE}/allegati`;

/** What was signed, by whom, until when, and what it promises. */
export function agreementPages(deps: WebDeps) {
  const pages = newPages();
  // Who may not ask learns nothing of what a form or an address lacks.
  pages.use(`${AT}/*`, async (c, next) => {
    asking(c, deps.db, ["coordinator"]);
    await next();
  });
  pages.get(AT, (c) => agreementsPage(c, deps));
  pages.get(`${AT}/nuovo`, (c) => showRow(c, deps, LIST, null, agreementsCrumb(c)));
  pages.post(`${AT}/nuovo`, (c) => saveRow(c, deps, LIST, null, agreementsCrumb(c)));
  pages.get(ONE, (c) => agreementPage(c, deps));
  pages.get(`${ONE}/modifica`, (c) => showRow(c, deps, placeOf(c), idOf(c), agreementsCrumb(c)));
  pages.post(`${ONE}/modifica`, (c) => saveRow(c, deps, placeOf(c), idOf(c), agreementsCrumb(c)));
  pages.post(`${ONE}/firme`, (c) => postSignatures(c, deps));
  pages.post(`${ONE}/parti`, (c) => postNewParty(c, deps));
  pages.post(`${ONE}/parti/togli`, (c) => postNoParty(c, deps));
  pages.post(`${ONE}/scadenza`, (c) => postEnd(c, deps));
  pages.post(`${ONE}/impegni`, limitedForm, (c) => postLink(c, deps));
  pages.post(`${ONE}/impegni/:resource`, limitedForm, (c) => postCommitment(c, deps));
  pages.post(FILES, limitedAttachment(deps), (c) => postAttachment(c, deps));
  pages.get(`${FILES}/:file/file`, (c) => attachmentFile(c, deps));
  pages.post(`${FILES}/:file/elimina`, limitedForm, (c) => postRemoval(c, deps));
  return pages;
}

const LIST: RowPlace = { sheet: "agreements", menu: "partnership", list: "accordi" };

const idOf = (c: Ctx): string => c.req.param("agreement")!;

const placeOf = (c: Ctx): RowPlace => ({
  ...LIST,
  list: `accordi/${encodeURIComponent(idOf(c))}`,
});
