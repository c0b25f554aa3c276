import { calendarOf } from "../../collaborations/meetings/calendar.ts";
import {
  allMeetings,
  type Meeting,
  requireMeeting,
} from "../../collaborations/meetings/meetings.ts";
import { sheetAsCsv } from "../../intake/export-files.ts";
import { requireProgramme } from "../../programmes/programmes.ts";
import type { WebDeps } from "../deps.ts";
import { CSV, downloadOf } from "../kit/download.ts";
import { type Asking, asking, type Ctx, newPages } from "../visit.ts";

const AGENDA = "/p/:programme/agenda" as const;

/** The agenda for a calendar, and its attendance for a spreadsheet. */
export const agendaFiles = ({ db: service }: WebDeps) => {
  const who = (c: Ctx) => asking(c, service, ["coordinator", "referent"]);
  return newPages()
    .get(`${AGENDA}/calendario.ics`, async (c) => {
      const asked = who(c);
      const { actor, db } = asked;
      const all = await db.as(actor, (tx) => allMeetings(tx, actor.programme, {}));
      return await calendar(c, asked, all, "agenda");
    })
    .get(`${AGENDA}/:meeting/incontro.ics`, async (c) => {
      const asked = who(c);
      const { actor, db } = asked;
      const id = c.req.param("meeting");
      const one = await db.as(actor, (tx) => requireMeeting(tx, actor.programme, id));
      return await calendar(c, asked, [one], one.id);
    })
    .get(`${AGENDA}/presenze.csv`, async (c) => {
      const { actor, db } = asking(c, service, ["coordinator"]);
      const text = await sheetAsCsv(db, actor.programme, "attendance");
      return c.body(text, 200, downloadOf("presenze.csv", CSV));
    });
};

async function calendar(c: Ctx, { actor, db }: Asking, meetings: readonly Meeting[], name: string) {
  const { programme } = actor;
  const { title } = await db.as(actor, (tx) => requireProgramme(tx, programme));
  const text = calendarOf(meetings, { programme, title, language: c.get("language") });
  return c.body(text, 200, downloadOf(`${name}.ics`, "text/calendar; charset=utf-8"));
}
