import { partnership } from "../../db/tables/organisation.ts";
import { roleId } from "../../programmes/partnership/roles.ts";
import { optional, required } from "../column.ts";
import { ROLE_WORDS } from "../dictionaries/organisations.ts";
import { both } from "../faults.ts";
import { choice } from "../kinds/choice.ts";
import { date } from "../kinds/date.ts";
import { reference } from "../kinds/reference.ts";
import { defineSheet } from "../sheet.ts";
import { backwards, EXAMPLE } from "./common.ts";

const columns = {
  organisation: required("organizzazione", reference("organisation"), partnership.organisationId, {
    example: EXAMPLE,
    it: "Il codice dell'ente o dell'impresa.",
    en: "The code of the body or firm.",
  }),
  role: required("ruolo", choice(ROLE_WORDS), partnership.role, {
    example: "partner",
    it: "Il ruolo nel partenariato; chi ne ha più d'uno ha più righe.",
    en: "The role in the partnership; whoever has several has several rows.",
  }),
  since: optional("dal", date, partnership.since, {
    example: "2026-02-01",
    it: "Da quando ha questo ruolo.",
    en: "Since when it has this role.",
  }),
  until: optional("al", date, partnership.until, {
    it: "L'ultimo giorno; vuoto: ha ancora il ruolo.",
    en: "The last day; empty: it still has the role.",
  }),
};

export const partnershipSheet = defineSheet({
  id: "partnership",
  name: both("partenariato", "partnership"),
  about: both(
    "Foglio facoltativo: chi ha quale ruolo nel partenariato, dal e al. La riga è organizzazione e ruolo, e vale più della colonna «ruoli» di organizzazioni.",
    "An optional sheet: who has which role in the partnership, from and to. A row is organisation and role, and stands above the column «roles» of organisations.",
  ),
  ids: { prefix: "", digits: 0 },
  columns,
  main: { table: partnership, owner: partnership.id },
  identify: ({ organisation, role }) => organisation && role && roleId(organisation, role),
  faults: ({ since, until }) => backwards("until", since, until),
});
