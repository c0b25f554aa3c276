/**
 * The words of matching, a line each; what is not here means what it means in everyday speech.
 *
 * market      one kind of seeker paired with one kind of place; a run solves one market
 * seeker      who is to be placed: a person, an idea, a need, an organisation; takes one seat
 * place       what can take seekers: a firm's seat, a resource, an open role, a challenge
 * host        the organisation or hub behind a place
 * giver       who puts a resource at disposal: an organisation, a hub, a person; the host of that place
 * use         how much of a resource a need takes, and when · stock: what there is of it
 * capacity    how many seekers a place can take · minimum: how many it must take
 * criterion   one reason why a pair is good, in [0, 1], or unknown
 * weight      how much a criterion counts in the fit
 * fit         the weighted mean of a pair's criteria, shown to people in words
 * constraint  one reason why a pair is not allowed
 * agreement   what a place came with, where somebody promised it in writing; it lasts as long as that does
 * floor       below this fit a pair is not proposed
 * priority    what waiting adds to the objective; never part of the fit
 * held        a pair that stood before this run; dissolving it costs the continuity price
 * pin, forbid the coordination's word that a pair must, or must not, be in the answer
 * part        which text of a profile a vector stands for: person, idea, offer, …
 * calibration what a cosine means among this programme's own pairs: 0.97 = closer than 97 % of them
 */

export const MARKETS = ["incubation", "resourcing", "teaming", "challenges", "networking"] as const;
export type Market = (typeof MARKETS)[number];

/** Those that can be solved so far: a policy orders some of these. */
export const SOLVED_MARKETS = ["incubation", "resourcing"] as const satisfies readonly Market[];

export const CRITERIA = [
  "meaning",
  "skills",
  "needs",
  "proximity",
  "preference",
  "values",
  "hub",
] as const;
export type CriterionName = (typeof CRITERIA)[number];

/** What `meaning` is made of: whose text is held against which of the host's. */
export const MEANING_PARTS = ["person", "skills", "idea", "vocation", "needs"] as const;
export type MeaningPartName = (typeof MEANING_PARTS)[number];

export const CONSTRAINTS = [
  "distance",
  "transit",
  "licence",
  "hours",
  "step-free",
  "exposure",
  "former-host",
  "declined-before",
  "hosted-before",
  "seeker-exclusion",
  "host-exclusion",
  "eligibility",
  "kind",
  "season",
  "agreement",
  "internship-rules",
  "resource-kind",
  "period",
  "amount",
] as const;
export type ConstraintName = (typeof CONSTRAINTS)[number];

/**
 * The constraints that a policy may let the coordination set aside for one pair, with a reason. The others are
 * somebody's own will, their body, or the law: nobody else may set them aside.
 */
export const OVERRIDABLE = [
  "distance",
  "transit",
  "hours",
  "former-host",
  "season",
] as const satisfies readonly ConstraintName[];

export type Overridable = (typeof OVERRIDABLE)[number];

/** What people read, in both languages of the service. */
export interface Text {
  readonly it: string;
  readonly en: string;
}

export type Language = keyof Text;

/** Affinity in words; a number beside a name would read as a mark on the person. */
export const FIT_WORDS = {
  high: { it: "alta", en: "high" },
  good: { it: "buona", en: "good" },
  check: { it: "da verificare", en: "to be checked" },
} as const satisfies Record<string, Text>;
export type FitWord = keyof typeof FIT_WORDS;
