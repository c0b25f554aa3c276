import type { Criterion } from "./criteria/criterion.ts";
import { hub } from "./criteria/hub.ts";
import { meaning } from "./criteria/meaning.ts";
import { needs } from "./criteria/needs.ts";
import { preference } from "./criteria/preference.ts";
import { proximity } from "./criteria/proximity.ts";
import { skills } from "./criteria/skills.ts";
import { giver, nearness, wording } from "./criteria/resource.ts";
import { values } from "./criteria/values.ts";
import type { Market } from "./glossary.ts";

/** Every reason why a pair is good; none of them reads a protected attribute or the time waited. */
export const ALL_CRITERIA: readonly Criterion[] = [
  meaning,
  skills,
  needs,
  proximity,
  preference,
  values,
  hub,
];

/** How a market judges its pairs; each criterion goes by the policy's weight of its name. */
const OF_MARKET: Readonly<Partial<Record<Market, readonly Criterion[]>>> = {
  incubation: ALL_CRITERIA,
  resourcing: [wording, nearness, giver],
};

export const criteriaOf = (market: Market): readonly Criterion[] => OF_MARKET[market] ?? [];
