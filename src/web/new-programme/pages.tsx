import { z } from "zod";
import type { Service } from "../../access/service.ts";
import { InnestoError } from "../../errors.ts";
import { createProgramme, type NewProgramme } from "../../programmes/create.ts";
import { duplicateProgramme } from "../../programmes/duplicate.ts";
import { currentComuni } from "../../programmes/territory-store.ts";
import { suggest } from "../../programmes/territory/suggest.ts";
import type { WebDeps } from "../deps.ts";
import { requireForm } from "../kit/require-form.ts";
import { refusalOf } from "../kit/refusal.tsx";
import { type Ctx, newPages } from "../visit.ts";
import { choosePage } from "./choose-page.tsx";
import { type Beginning, requireFounder } from "./founder.ts";
import { formPage, LONGEST, type Sent } from "./form-page.tsx";
import { NEW } from "./words.ts";

const AT = "/nuovo-progetto";
const SUGGESTED = 15;
const MORE_BOXES = 6;

const text = z.string().max(LONGEST).optional();
const several = z.union([
  z
    .string()
    .max(100)
    .transform((one) => [one]),
  z.array(z.string().max(100)).max(500),
]);
const formSchema = z.strictObject({
  modello: text,
  da: text,
  /** The button that asks for more boxes. */
  altri: text,
  id: text,
  title: text,
  description: text,
  startsOn: text,
  endsOn: text,
  funder: text,
  fundingCall: text,
  projectCode: text,
  cup: text,
  territory: several.default([]),
});

/** A programme out of a template, or like one that somebody coordinates already. */
export function newProgrammePages({ db }: WebDeps) {
  const pages = newPages();
  pages.get(AT, async (c) => {
    const beginning = beginningOf(c.req.query("modello"), c.req.query("da"));
    const visitor = requireFounder(c, beginning);
    return beginning === undefined
      ? choosePage(c, visitor)
      : formPage(c, beginning, { territory: [], fields: {} });
  });
  pages.get(`${AT}/comuni`, async (c) => {
    requireFounder(c);
    const comuni = await db.as({ kind: "public" }, currentComuni);
    const begun = (c.req.queries("territory") ?? []).at(-1) ?? "";
    return c.html(
      <>
        {suggest(comuni, begun, SUGGESTED).map(({ name, province }) => (
          <option value={`${name} (${province})`} />
        ))}
      </>,
    );
  });
  pages.post(AT, async (c) => await make(c, db));
  return pages;
}

async function make(c: Ctx, db: Service) {
  const { modello, da, altri, territory, ...fields } = await requireForm(c, formSchema);
  const sent = { territory, fields };
  const beginning = beginningOf(modello, da);
  const { account } = requireFounder(c, beginning);
  if (beginning === undefined) return c.redirect(AT, 303);
  if (altri !== undefined)
    return formPage(c, beginning, sent, { boxes: territory.length + MORE_BOXES });
  const said = newProgrammeOf(sent);
  const refused = await refusalOf(async () => {
    if (!ID.test(said.id)) throw new InnestoError("invalid", NEW.badId);
    await (beginning.template === undefined
      ? duplicateProgramme(db, beginning.original, said, account!.id)
      : createProgramme(db, beginning.template, said, account!.id));
  });
  if (refused !== null) return formPage(c, beginning, sent, { refused });
  return c.redirect(`/p/${said.id}/impostazioni?fatto=creato`, 303);
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const beginningOf = (template?: string, original?: string): Beginning | undefined =>
  original === undefined ? (template === undefined ? undefined : { template }) : { original };

/** Boxes that stayed empty say nothing. */
const newProgrammeOf = ({ territory, fields }: Sent): NewProgramme => {
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value?.trim()));
  return { id: "", title: "", ...said, territory: territory.filter((name) => name.trim() !== "") };
};
