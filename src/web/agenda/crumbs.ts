import type { Part } from "../../access/visitor.ts";
import type { Meeting } from "../../collaborations/meetings/meetings.ts";
import type { Crumb } from "../layout/links.ts";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { AGENDA } from "./words.ts";

export const toAgenda = (c: Ctx, actor: Part): Crumb => ({
  href: inProgramme(actor, "agenda"),
  label: speaker(c)(AGENDA.title),
});

export const toMeeting = (actor: Part, { id, title }: Meeting): Crumb => ({
  href: inProgramme(actor, "agenda", id),
  label: title,
});
