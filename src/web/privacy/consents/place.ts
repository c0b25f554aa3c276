import type { Part } from "../../../access/visitor.ts";
import { inProgramme } from "../../round/address.ts";
import { type Ctx, speaker } from "../../visit.ts";
import { PRIVACY } from "../words.ts";
import { CONSENTS } from "./words.ts";

export const CONSENTS_AT = "/p/:programme/privacy/consensi" as const;

/** Addresses below the list of consents. */
export const inConsents = (actor: Part, ...parts: readonly string[]): string =>
  inProgramme(actor, "privacy", "consensi", ...parts);

export const privacyCrumb = (c: Ctx, actor: Part) => ({
  href: inProgramme(actor, "privacy"),
  label: speaker(c)(PRIVACY.title),
});

export const consentCrumbs = (c: Ctx, actor: Part) => [
  privacyCrumb(c, actor),
  { href: inConsents(actor), label: speaker(c)(CONSENTS.title) },
];
