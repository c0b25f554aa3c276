import type { WebDeps } from "../../deps.ts";
import { limitedForm } from "../../kit/read-form.ts";
import { newPages } from "../../visit.ts";
import { consentList } from "./consent-list.tsx";
import { notePersonConsent, personConsents } from "./person-page.tsx";
import { CONSENTS_AT } from "./place.ts";
import { saveText, textPage } from "./text-page.tsx";

/** What people are asked to consent to, and what they said: for the coordination. */
export const consentPages = (deps: WebDeps) =>
  newPages()
    .get(CONSENTS_AT, (c) => consentList(c, deps))
    .get(`${CONSENTS_AT}/testi/:purpose`, (c) => textPage(c, deps))
    .post(`${CONSENTS_AT}/testi/:purpose`, limitedForm, (c) => saveText(c, deps))
    .get(`${CONSENTS_AT}/persone/:person`, (c) => personConsents(c, deps))
    .post(`${CONSENTS_AT}/persone/:person`, limitedForm, (c) => notePersonConsent(c, deps));
