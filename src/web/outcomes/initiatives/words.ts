import type { Bilingual } from "../../../errors.ts";

export const INITIATIVES = {
  title: { it: "Iniziative e servizi", en: "Initiatives and services" },
  initiatives: { it: "Iniziative nate", en: "Initiatives born" },
  initiativesLead: {
    it: "Microimprese, cooperative e iniziative di lavoro in cui si sono trasformate le idee.",
    en: "Small firms, co-operatives and initiatives of work that ideas have become.",
  },
  services: { it: "Servizi allestiti", en: "Services set up" },
  servicesLead: {
    it: "Dove sono, quante persone li usano, che cosa ci guadagnano l'impresa e la comunità.",
    en: "Where they are, how many people use them, what the firm and the community gain by them.",
  },
  addInitiative: { it: "Aggiungi un'iniziativa", en: "Add an initiative" },
  addService: { it: "Aggiungi un servizio", en: "Add a service" },
  code: { it: "Sigla", en: "Code" },
  name: { it: "Nome", en: "Name" },
  form: { it: "Forma giuridica", en: "Legal form" },
  social: { it: "Impresa sociale", en: "Social enterprise" },
  founded: { it: "Costituita il", en: "Founded on" },
  jobs: { it: "Posti di lavoro", en: "Jobs" },
  active: { it: "Ancora attiva a 6 / 12 mesi", en: "Still active at 6 / 12 months" },
  idea: { it: "Idea", en: "Idea" },
  place: { it: "Dove", en: "Where" },
  opened: { it: "Aperto il", en: "Opened on" },
  users: { it: "Utenti", en: "Users" },
  gains: { it: "Chi ci guadagna e che cosa", en: "Who gains what" },
  firm: { it: "Impresa", en: "Firm" },
  community: { it: "Comunità", en: "Community" },
} as const satisfies Record<string, Bilingual>;
