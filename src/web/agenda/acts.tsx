import { z } from "zod";
import { attendeesOf, noteAttendance } from "../../collaborations/meetings/attendance.ts";
import { addFruit, removeFruit } from "../../collaborations/meetings/fruits.ts";
import { requireMeeting } from "../../collaborations/meetings/meetings.ts";
import { keepMinutes } from "../../collaborations/meetings/minutes.ts";
import { setMeetingState } from "../../collaborations/meetings/plan.ts";
import { writeToInvited } from "../../notify/meeting-letters.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, readForm, words } from "../kit/read-form.ts";
import { requireEmptyForm, requireForm } from "../kit/require-form.ts";
import { tried } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { asking, type Ctx, newPages, nothingHere, speaker } from "../visit.ts";
import { LONGEST_MINUTES } from "./minutes-form.tsx";
import { attendanceForm, notesIn } from "./noted.ts";
import { meetingPage } from "./one.tsx";
import { type AGENDA_DONE, MEETING } from "./words.ts";

const ONE = "/p/:programme/agenda/:meeting" as const;
const LONGEST_CODE = 100;

const fruitForm = z.strictObject({
  kind: z.enum(["idea", "need"]),
  add: words(LONGEST_CODE).optional(),
  remove: words(LONGEST_CODE).optional(),
});

const minutesForm = z.strictObject({
  words: z.string().max(LONGEST_MINUTES),
  nextStep: z.string().max(LONGEST_MINUTES),
});

const idIn = (c: Ctx) => c.req.param("meeting") ?? "";

/** What the buttons of a meeting's page do. */
export const meetingActs = ({ db: service, today }: WebDeps) => {
  const who = (c: Ctx) => asking(c, service, ["coordinator", "referent"]);
  const back = (c: Ctx, done: keyof typeof AGENDA_DONE) =>
    c.redirect(`${inProgramme(who(c).actor, "agenda", idIn(c))}?fatto=${done}`, 303);
  const setting =
    (state: "planned" | "held" | "cancelled", done: keyof typeof AGENDA_DONE) => async (c: Ctx) => {
      await requireEmptyForm(c);
      await setMeetingState(service, who(c).actor, idIn(c), state);
      return back(c, done);
    };
  return newPages()
    .post(`${ONE}/tenuto`, setting("held", "tenuto"))
    .post(`${ONE}/annulla`, setting("cancelled", "annullato"))
    .post(`${ONE}/riprendi`, setting("planned", "ripreso"))
    .post(`${ONE}/lettere`, async (c) => {
      await requireEmptyForm(c);
      await writeToInvited(service, who(c).actor, idIn(c), today());
      return back(c, "lettere");
    })
    .post(`${ONE}/verbale`, async (c) => {
      const asked = who(c);
      const written = await requireForm(c, minutesForm);
      await keepMinutes(service, asked.actor, idIn(c), written);
      return back(c, "salvato");
    })
    .post(`${ONE}/nati`, limitedForm, async (c) => {
      const asked = who(c);
      const { actor } = asked;
      const read = await readForm(c, fruitForm);
      if (read.wrong !== null) return await meetingPage(c, asked, { wrong: read.wrong });
      const { kind, add, remove } = read.value;
      const { refused } = await tried(async () => {
        if (add !== undefined) await addFruit(service, actor, idIn(c), kind, add);
        if (remove !== undefined) await removeFruit(service, actor, idIn(c), kind, remove);
      });
      if (refused !== null) return await meetingPage(c, asked, { refused });
      return back(c, "salvato");
    })
    .post(`${ONE}/presenze`, limitedForm, async (c) => {
      const asked = who(c);
      const { actor, db } = asked;
      const { typed, value } = await readForm(c, attendanceForm, { keepEmpty: true });
      if (value === null) throw nothingHere();
      const attendees = await db.as(actor, async (tx) => {
        await requireMeeting(tx, actor.programme, idIn(c));
        return await attendeesOf(tx, actor.programme, idIn(c));
      });
      const { noted, wrong } = notesIn(typed, attendees, speaker(c)(MEETING.wrongHours));
      if (Object.keys(wrong).length > 0) return await meetingPage(c, asked, { typed, wrong });
      await noteAttendance(service, actor, idIn(c), noted);
      return back(c, "salvato");
    });
};
