import type { Sheet, SheetId } from "./sheet.ts";
import { agreementsSheet } from "./sheets/agreements.ts";
import { answersSheet } from "./sheets/answers.ts";
import { attendanceSheet } from "./sheets/attendance.ts";
import { collaborationsSheet } from "./sheets/collaborations.ts";
import { hubsSheet } from "./sheets/hubs.ts";
import { ideasSheet } from "./sheets/ideas.ts";
import { monthsSheet } from "./sheets/months.ts";
import { incentivesSheet } from "./sheets/incentives.ts";
import { initiativesSheet } from "./sheets/initiatives.ts";
import { meetingsSheet } from "./sheets/meetings.ts";
import { needsSheet } from "./sheets/needs.ts";
import { organisationsSheet } from "./sheets/organisations.ts";
import { outcomesSheet } from "./sheets/outcomes.ts";
import { participantsSheet } from "./sheets/participants.ts";
import { partnershipSheet } from "./sheets/partnership.ts";
import { preferencesSheet } from "./sheets/preferences.ts";
import { programmeSheet } from "./sheets/programme.ts";
import { protectedSheet } from "./sheets/protected.ts";
import { resourcesSheet } from "./sheets/resources.ts";
import { servicesSheet } from "./sheets/services.ts";
import { statementsSheet } from "./sheets/statements.ts";
import { trainingSheet } from "./sheets/training.ts";

/** Every sheet, in the order in which a coordinator fills them in. */
export const SHEETS: readonly Sheet[] = [
  programmeSheet,
  hubsSheet,
  participantsSheet,
  protectedSheet,
  ideasSheet,
  organisationsSheet,
  partnershipSheet,
  agreementsSheet,
  resourcesSheet,
  needsSheet,
  preferencesSheet,
  collaborationsSheet,
  monthsSheet,
  outcomesSheet,
  incentivesSheet,
  initiativesSheet,
  servicesSheet,
  meetingsSheet,
  attendanceSheet,
  trainingSheet,
  statementsSheet,
  answersSheet,
];

/** Every sheet after those that its rows refer to: the order of reading and of writing. */
export const SHEETS_BY_DEPENDENCE: readonly Sheet[] = [
  programmeSheet,
  statementsSheet,
  organisationsSheet,
  partnershipSheet,
  agreementsSheet,
  hubsSheet,
  participantsSheet,
  protectedSheet,
  ideasSheet,
  resourcesSheet,
  needsSheet,
  preferencesSheet,
  collaborationsSheet,
  monthsSheet,
  outcomesSheet,
  incentivesSheet,
  initiativesSheet,
  servicesSheet,
  meetingsSheet,
  attendanceSheet,
  trainingSheet,
  answersSheet,
];

export const sheetOf = (id: SheetId): Sheet => SHEETS.find((sheet) => sheet.id === id)!;
