import { launchedService } from "../../db/tables/initiative.ts";
import { optional, required } from "../column.ts";
import { both } from "../faults.ts";
import { comune } from "../kinds/comune.ts";
import { date } from "../kinds/date.ts";
import { whole } from "../kinds/number.ts";
import { reference } from "../kinds/reference.ts";
import { text } from "../kinds/text.ts";
import { defineSheet } from "../sheet.ts";
import { codeColumn } from "./common.ts";

const columns = {
  code: codeColumn(launchedService, "Una sigla, come SV01.", "A short code, such as SV01."),
  name: required("nome", text, launchedService.name, {
    example: "Spesa a domicilio",
    it: "Come si chiama il servizio.",
    en: "What the service is called.",
  }),
  idea: optional("idea", reference("idea"), launchedService.ideaId, {
    example: "I01",
    it: "Il codice dell'idea da cui è nato.",
    en: "The code of the idea that it was born of.",
  }),
  organisation: optional(
    "organizzazione",
    reference("organisation"),
    launchedService.organisationId,
    {
      example: "F01",
      it: "Il codice di chi lo gestisce.",
      en: "The code of whoever runs it.",
    },
  ),
  comune: optional("comune", comune, launchedService.comuneCode, {
    example: "Mantova",
    it: "Il comune in cui si trova.",
    en: "The comune where it is.",
  }),
  place: optional("luogo", text, launchedService.place, {
    example: "sala civica",
    it: "Il luogo, a parole.",
    en: "The place, in words.",
  }),
  opened_on: optional("aperto_il", date, launchedService.openedOn, {
    example: "2026-10-01",
    it: "Il giorno dell'apertura.",
    en: "The day it opened.",
  }),
  users: optional("utenti", whole({ least: 0 }), launchedService.users, {
    example: "40",
    it: "Quante persone lo usano.",
    en: "How many people use it.",
  }),
  firm_gains: optional("vantaggio_impresa", text, launchedService.firmGains, {
    it: "Che cosa ci guadagna l'impresa.",
    en: "What the firm gains by it.",
  }),
  community_gains: optional("vantaggio_comunita", text, launchedService.communityGains, {
    it: "Che cosa ci guadagna la comunità.",
    en: "What the community gains by it.",
  }),
};

export const servicesSheet = defineSheet({
  id: "services",
  name: both("servizi", "services"),
  about: both(
    "I servizi allestiti: dove, da quando, quante persone li usano, chi ci guadagna e che cosa.",
    "Services set up: where, since when, how many people use them, and who gains what.",
  ),
  ids: { prefix: "SV", digits: 2 },
  columns,
  main: { table: launchedService, owner: launchedService.id },
});
