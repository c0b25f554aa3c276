import type { MatchInput, Place, Seeker, Site, VectorTable } from "../../src/matching/parties.ts";
import { type Policy, policySchema } from "../../src/matching/policy.ts";
import type { Calibrate } from "../../src/matching/closeness.ts";
import { type Setting, settingOf } from "../../src/matching/setting.ts";

/** A seeker who said nothing and may go anywhere. */
export function seeker(given: Partial<Seeker> = {}): Seeker {
  return {
    id: "P01",
    kind: "person",
    ideaId: null,
    person: null,
    idea: null,
    skills: [],
    needs: [],
    home: null,
    travelKm: null,
    means: null,
    licence: null,
    bands: ["morning", "afternoon"],
    needsStepFree: false,
    avoids: [],
    formerHosts: [],
    excludedHosts: [],
    rankedHosts: [],
    eligibility: {},
    answers: {},
    roundsWaited: 0,
    past: [],
    ...given,
  };
}

/** A place with one seat that asks for nothing; its host is named after it. */
export function place(given: Partial<Place> = {}): Place {
  const id = given.id ?? "F01";
  return {
    id,
    hostId: id,
    hosts: "person",
    hostName: `Officina ${id}`,
    offer: null,
    vocation: null,
    hubName: null,
    asks: [],
    gives: [],
    site: null,
    reachableByTransit: null,
    stepFree: null,
    bands: [],
    needsLicence: false,
    exposures: [],
    measure: null,
    excludedSeekers: [],
    interests: [],
    answers: {},
    from: null,
    to: null,
    capacity: 1,
    minimum: 0,
    ...given,
  };
}

/** As the crow flies Marcaria lies 20.8 km from Mantova, Ostiglia 28.3, Porto Mantovano 3.5. */
export const SITES: readonly Site[] = [
  { code: "020030", name: "Mantova", lat: 45.1573, lng: 10.7928 },
  { code: "020031", name: "Marcaria", lat: 45.1196, lng: 10.5336 },
  { code: "020038", name: "Ostiglia", lat: 45.0689, lng: 11.1314 },
  { code: "020045", name: "Porto Mantovano", lat: 45.1888, lng: 10.79 },
];
export const MANTOVA = 0;
export const MARCARIA = 1;
export const OSTIGLIA = 2;
export const PORTO_MANTOVANO = 3;

/** Row 0 is the first axis; the others have these cosines with it. */
const COSINES = [1, 0.99609375, 0.984375, 0.9375, 0.75, 0.5, 0.25, 0] as const;
export const AXIS = 0;

/** The row whose cosine with row 0 is this one, exactly. */
export function cosine(value: (typeof COSINES)[number]): number {
  return COSINES.indexOf(value);
}

const VECTORS: VectorTable = {
  dimensions: 2,
  data: Float32Array.from(COSINES.flatMap((c) => [c, Math.sqrt(1 - c * c)])),
};

/** Every part judged; with `linear`, closeness is the cosine itself. */
const CALIBRATIONS = {
  "person-offer": new Float32Array(1),
  "idea-offer": new Float32Array(1),
  "skill-ask": new Float32Array(1),
  "need-gift": new Float32Array(1),
  "idea-vocation": new Float32Array(1),
  "skills-offer": new Float32Array(1),
  "need-gifts": new Float32Array(1),
};

/** For numbers reckoned by hand: the cosine as it is, at least 0. */
export const linear: Calibrate = (_, value) => Math.max(0, value);

export function input(given: Partial<MatchInput> = {}): MatchInput {
  return {
    market: "incubation",
    seed: "primavera",
    on: "2026-04-10",
    seekers: [],
    places: [],
    sites: SITES,
    vectors: VECTORS,
    calibrations: CALIBRATIONS,
    held: [],
    ...given,
  };
}

/** A policy from the document that a programme would write. */
export const policy = (given: object = {}): Policy => policySchema.parse(given);

export const setting = (given: Partial<MatchInput> = {}, rules: Policy = policy()): Setting =>
  settingOf(input(given), rules, linear);

/** A policy with nothing but these weights. */
export const only = (weights: Partial<Policy["weights"]>, others: object = {}): Policy =>
  policy({
    weights: {
      meaning: 0,
      skills: 0,
      needs: 0,
      proximity: 0,
      preference: 0,
      values: 0,
      hub: 0,
      ...weights,
    },
    ...others,
  });
