import type { LEGAL_KINDS, PARTNER_ROLES, SOULS } from "../../db/tables/lists.ts";

export type PartnerRole = (typeof PARTNER_ROLES)[number];

/** The id of the one row that says since when, and until when, an organisation has a role. */
export const roleId = (organisation: string, role: PartnerRole): string =>
  `${organisation}-${role}`;

const PUBLIC: ReadonlySet<(typeof LEGAL_KINDS)[number]> = new Set([
  "public_body",
  "special_agency",
  "job_centre",
  "social_service",
]);

interface Body {
  readonly soul: (typeof SOULS)[number];
  readonly legalKind: (typeof LEGAL_KINDS)[number];
}

/** Public by its soul or by its legal kind; a school or university of another soul counts as private. */
export const isPublic = ({ soul, legalKind }: Body): boolean =>
  soul === "public_institutions" || PUBLIC.has(legalKind);

/** Whether a role is held on a day, an ISO date; an end that nobody wrote is none. */
export const isHeld = (
  { since, until }: { readonly since: string | null; readonly until: string | null },
  on: string,
): boolean => (since === null || since <= on) && (until === null || on <= until);
