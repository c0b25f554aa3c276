import type { Market, Text } from "./glossary.ts";
import type { RoundQuota } from "./quotas/round-quotas.ts";

/** Row of the vector table, or null: without words there is nothing to be close to. */
export type VectorRow = number | null;

export interface Phrase {
  readonly words: string;
  readonly vector: VectorRow;
}

export interface Want extends Phrase {
  readonly id: string;
  readonly kind: string;
  readonly essential: boolean;
}

export interface Gift extends Phrase {
  readonly id: string;
  readonly kind: string;
}

type Eligibility = "yes" | "no" | "to_check";
export type Means = "walk" | "bike" | "bus" | "train" | "car";
type SeekerKind = "person" | "idea" | "need";

/** A comune, or another point, by its centre in degrees. */
export interface Site {
  readonly code: string;
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
}

/** What a need asks of a resource, beside its words. */
export interface Use {
  /** Kinds of resource that can meet it; null: any. */
  readonly kinds: readonly string[] | null;
  /** How much of it, counted in `unit`; null: the whole of it. */
  readonly amount: number | null;
  readonly unit: string | null;
  /** ISO dates; null: from the start, or without end. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What there is of a resource. */
export interface Stock {
  readonly kind: string;
  readonly amount: number;
  readonly unit: string | null;
}

/** Who is to be placed, as numbers and words; nothing protected is here. */
export interface Seeker {
  readonly id: string;
  readonly kind: SeekerKind;
  readonly ideaId: string | null;
  readonly person: VectorRow;
  readonly idea: VectorRow;
  readonly skills: readonly Phrase[];
  readonly needs: readonly Want[];
  /** Row of the sites' table. */
  readonly home: number | null;
  readonly travelKm: number | null;
  readonly means: Means | null;
  readonly licence: boolean | null;
  readonly bands: readonly string[];
  readonly needsStepFree: boolean;
  readonly avoids: readonly string[];
  /** Hosts where the person works or worked. */
  readonly formerHosts: readonly string[];
  readonly excludedHosts: readonly string[];
  /** Hosts in the person's own order, the first choice first. */
  readonly rankedHosts: readonly string[];
  readonly eligibility: Readonly<Record<string, Eligibility>>;
  readonly answers: Readonly<Record<string, number>>;
  /** In how many earlier rounds the person was left without a proposal. */
  readonly roundsWaited: number;
  readonly past: readonly PastPair[];
  /** Of a need alone. */
  readonly use?: Use;
  /** Who hosts the idea that has the need; none when absent. */
  readonly ideaHosts?: readonly string[];
}

/** A host with whom it was tried before, and came to nothing or to its end. */
export interface PastPair {
  readonly hostId: string;
  readonly how: "declined" | "ended";
  /** 0 in the very round of the decline; else how many rounds later this one is. */
  readonly roundsAgo: number;
}

/** An agreement by its title, and its last day as an ISO date. */
export interface Lasting {
  readonly title: string;
  readonly until: string;
}

/** Why nobody may take a place on the days from one to another, both in it; null: from ever, or without end. */
export interface Bar {
  readonly from: string | null;
  readonly to: string | null;
  /** Without a full stop. */
  readonly why: Text;
}

/** What can take seekers, and what it asks of them. */
export interface Place {
  readonly id: string;
  readonly hostId: string;
  readonly hosts: SeekerKind;
  readonly hostName: string;
  readonly offer: VectorRow;
  /** Vocation of the hub that accompanies the host. */
  readonly vocation: VectorRow;
  readonly hubName: string | null;
  readonly asks: readonly Phrase[];
  readonly gives: readonly Gift[];
  readonly site: number | null;
  readonly reachableByTransit: boolean | null;
  readonly stepFree: boolean | null;
  readonly bands: readonly string[];
  readonly needsLicence: boolean;
  readonly exposures: readonly string[];
  readonly measure: string | null;
  readonly excludedSeekers: readonly string[];
  /** Seekers, or ideas, that the host said it would gladly take. */
  readonly interests: readonly string[];
  readonly answers: Readonly<Record<string, number>>;
  /** ISO dates; null where the place is not bound to a season. */
  readonly from: string | null;
  readonly to: string | null;
  /** Seats still free: those of collaborations under way are taken off. */
  readonly capacity: number;
  readonly minimum: number;
  /** The agreement that it came with, where that ends; none when absent. */
  readonly agreement?: Lasting;
  /** Of a seat for internships alone: when the law allows its host no further one; none when absent. */
  readonly bars?: readonly Bar[];
  /** Of a resource alone. */
  readonly stock?: Stock;
  /** The limit that it shares with other places, by its id; none when null or absent. */
  readonly group?: string | null;
}

/** A limit on several places together: of a hub, of an organisation within it. */
export interface PlaceGroup {
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /** At most this many, collaborations under way taken off; null: no limit. */
  readonly capacity: number | null;
  readonly minimum: number;
  /** The wider limit that it lies within, or null. */
  readonly within: string | null;
}

/** Unit vectors, row after row. */
export interface VectorTable {
  readonly dimensions: number;
  readonly data: Float32Array;
}

/** Quantile tables by text part; a part without one is not judged. */
export type Calibrations = Readonly<Partial<Record<CalibratedPart, Float32Array>>>;
export type CalibratedPart =
  | "person-offer"
  | "idea-offer"
  | "skill-ask"
  | "need-gift"
  | "idea-vocation"
  /** The closest of a seeker's skills to an offer; of a host's gifts to a need. */
  | "skills-offer"
  | "need-gifts";

export interface PairIds {
  readonly seeker: string;
  readonly place: string;
}

/** Everything a run reads; the same input gives the same bytes. */
export interface MatchInput {
  readonly market: Market;
  readonly seed: string;
  /** ISO date on which seasons and periods are judged. */
  readonly on: string;
  readonly seekers: readonly Seeker[];
  readonly places: readonly Place[];
  /** None when absent. */
  readonly groups?: readonly PlaceGroup[];
  /** Limits that do not nest; none when absent. */
  readonly quotas?: readonly RoundQuota[];
  readonly sites: readonly Site[];
  readonly vectors: VectorTable;
  readonly calibrations: Calibrations;
  readonly held: readonly PairIds[];
  /** True where the parties already stand in the order in which ties are broken: ids may then be pseudonyms. */
  readonly inOrder?: boolean;
}

/** Whether there are limits that do not nest, which take other solvers than the flow. */
export const hasQuotas = ({ quotas = [] }: MatchInput): boolean => quotas.length > 0;
