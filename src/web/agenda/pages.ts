import type { WebDeps } from "../deps.ts";
import { asking, type Ctx, newPages } from "../visit.ts";
import { meetingActs } from "./acts.tsx";
import { agendaPage } from "./agenda.tsx";
import { agendaFiles } from "./files.ts";
import { invitePages } from "./invite.tsx";
import { loadPages } from "./load.tsx";
import { meetingPage } from "./one.tsx";
import { planPages } from "./plan.tsx";
import { signaturesPage } from "./signatures.tsx";

const AGENDA = "/p/:programme/agenda" as const;

/** Meetings: planned, held, who came, and who has how much to do with them. */
export function agendaPages(deps: WebDeps) {
  const who = (c: Ctx) => asking(c, deps.db, ["coordinator", "referent"]);
  const pages = newPages();
  pages.get(AGENDA, (c) => agendaPage(c, who(c), deps.today()));
  // Files and the form for a new meeting stand before the meetings, whose codes could be anything.
  for (const area of [agendaFiles, planPages, invitePages, meetingActs, loadPages])
    pages.route("/", area(deps));
  pages.get(`${AGENDA}/:meeting`, (c) => meetingPage(c, who(c), {}));
  pages.get(`${AGENDA}/:meeting/firme`, (c) => signaturesPage(c, who(c)));
  return pages;
}
