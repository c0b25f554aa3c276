import type { Constraint } from "./constraint.ts";

export const formerHost: Constraint = {
  name: "former-host",
  rule: {
    it: "Nessuno è ospitato dove lavora o ha già lavorato.",
    en: "Nobody is hosted where they work or worked.",
  },
  holds: (seeker, place) => !seeker.formerHosts.includes(place.hostId),
  sentence: (_, place) => ({
    it: `presso ${place.hostName} la persona lavora o ha già lavorato`,
    en: `the person works or worked at ${place.hostName}`,
  }),
};

export const seekerExclusion: Constraint = {
  name: "seeker-exclusion",
  rule: {
    it: "Una persona può escludere un'impresa o un ente senza doverne dire il motivo.",
    en: "A person may exclude a host and need not say why.",
  },
  holds: (seeker, place) => !seeker.excludedHosts.includes(place.hostId),
  sentence: (_, place) => ({
    it: `la persona ha chiesto di non essere proposta a ${place.hostName}`,
    en: `the person asked not to be proposed to ${place.hostName}`,
  }),
};

export const hostExclusion: Constraint = {
  name: "host-exclusion",
  rule: {
    it: "Chi ospita può escludere solo per un motivo ammesso e con l'approvazione del coordinamento.",
    en: "A host may exclude only for a lawful reason and with the coordination's approval.",
  },
  holds: (seeker, place) =>
    !place.excludedSeekers.includes(seeker.id) &&
    (seeker.ideaId === null || !place.excludedSeekers.includes(seeker.ideaId)),
  sentence: (_, place) => ({
    it: `${place.hostName} ha un'esclusione approvata dal coordinamento`,
    en: `${place.hostName} has an exclusion approved by the coordination`,
  }),
};
