import { z } from "zod";
import type { Partner } from "../../programmes/partnership/partners.ts";
import { isHeld, isPublic } from "../../programmes/partnership/roles.ts";
import { codesOf, LEGAL_KIND_NAMES, ROLE_NAMES, SECTOR_NAMES, SOUL_NAMES } from "./names.ts";

/** Which roles the page shows, by its address. */
export const choiceSchema = z.strictObject({
  role: z.enum(codesOf(ROLE_NAMES)).optional(),
  soul: z.enum(codesOf(SOUL_NAMES)).optional(),
  kind: z.enum(codesOf(LEGAL_KIND_NAMES)).optional(),
  sector: z.enum(codesOf(SECTOR_NAMES)).optional(),
  when: z.enum(["now", "ever"]).default("now"),
  fatto: z.string().optional(),
});

export type Choice = z.output<typeof choiceSchema>;

export const chosen = (
  partners: readonly Partner[],
  { role, soul, kind, sector, when }: Choice,
  today: string,
): Partner[] =>
  partners.filter(
    (one) =>
      (role === undefined || one.role === role) &&
      (soul === undefined || one.soul === soul) &&
      (kind === undefined || one.legalKind === kind) &&
      (sector === undefined || isPublic(one) === (sector === "public")) &&
      (when === "ever" || isHeld(one, today)),
  );
