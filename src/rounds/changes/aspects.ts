import { createHash } from "node:crypto";
import type { Bilingual } from "../../errors.ts";
import type { MatchInput, Phrase, Place, Seeker, VectorRow } from "../../matching/parties.ts";

/** One side of a profile that a coordinator would call by one word. */
export interface Aspect<T> {
  readonly name: string;
  readonly label: Bilingual;
  readonly of: (party: T) => unknown;
}

/** What a seeker's profile is made of. */
export const SEEKER_ASPECTS: readonly Aspect<Seeker>[] = [
  aspect("profile", "il profilo", "the profile", ({ person }) => person),
  aspect("skills", "le competenze", "the skills", ({ skills }) => skills),
  aspect("idea", "l'idea", "the idea", ({ ideaId, idea }) => [ideaId, idea]),
  aspect("needs", "i bisogni", "the needs", ({ needs }) =>
    needs.map(({ kind, essential, words, vector }) => [kind, essential, words, vector]),
  ),
  aspect("travel", "gli spostamenti", "travel", (s) => [s.home, s.travelKm, s.means, s.licence]),
  aspect("hours", "gli orari", "the hours", ({ bands }) => bands),
  aspect("wellbeing", "che cosa evitare", "what to avoid", (s) => [s.needsStepFree, s.avoids]),
  aspect("preferences", "le preferenze", "the preferences", (s) => [
    s.excludedHosts,
    s.rankedHosts,
  ]),
  aspect("employers", "i lavori fatti", "former employers", ({ formerHosts }) => formerHosts),
  aspect("eligibility", "l'ammissibilità", "eligibility", ({ eligibility }) => eligibility),
  aspect("answers", "le risposte al questionario", "the answers given", ({ answers }) => answers),
  aspect("past", "l'esito delle proposte precedenti", "how earlier proposals ended", ({ past }) =>
    // One more round on the calendar is no change of theirs.
    past.map(({ hostId, how }) => [hostId, how]),
  ),
  aspect("waited", "i cicli di attesa", "the rounds waited", ({ roundsWaited }) => roundsWaited),
];

/** What a place is made of. */
export const PLACE_ASPECTS: readonly Aspect<Place>[] = [
  aspect("capacity", "i posti disponibili", "the seats", (p) => [p.capacity, p.minimum]),
  aspect("offer", "che cosa offre", "what it offers", (p) => [p.offer, p.hosts, p.gives]),
  aspect("asks", "che cosa chiede", "what it asks for", ({ asks }) => asks),
  aspect("hub", "l'hub", "the hub", (p) => [p.hubName, p.vocation]),
  aspect("where", "il luogo", "where it is", (p) => [p.site, p.reachableByTransit, p.stepFree]),
  aspect("hours", "gli orari", "the hours", ({ bands }) => bands),
  aspect("requirements", "i requisiti", "the requirements", (p) => [
    p.needsLicence,
    p.exposures,
    p.measure,
  ]),
  aspect("period", "il periodo", "the period", (p) => [p.from, p.to]),
  aspect("agreement", "l'accordo da cui viene", "the agreement it came with", (p) => p.agreement),
  aspect("preferences", "le preferenze", "the preferences", (p) => [
    p.excludedSeekers,
    p.interests,
  ]),
  aspect("answers", "le risposte al questionario", "the answers given", ({ answers }) => answers),
];

function aspect<T>(name: string, it: string, en: string, of: (party: T) => unknown): Aspect<T> {
  return { name, label: { it, en }, of };
}

/** The parties of an input so that two inputs can be compared: rows of tables become what they hold. */
export function comparable(input: MatchInput): {
  readonly seekers: ReadonlyMap<string, Seeker>;
  readonly places: ReadonlyMap<string, Place>;
} {
  const { data, dimensions } = input.vectors;
  const known = new Map<number, number>();
  const vector = (row: VectorRow): VectorRow => {
    if (row === null) return null;
    const found =
      known.get(row) ?? fingerprint(data.subarray(row * dimensions, (row + 1) * dimensions));
    known.set(row, found);
    return found;
  };
  const site = (row: number | null) =>
    row === null ? null : fingerprint(Buffer.from(input.sites[row]!.code));
  const phrases = <P extends Phrase>(all: readonly P[]): P[] =>
    all.map((phrase) => ({ ...phrase, vector: vector(phrase.vector) }));
  return {
    seekers: byId(
      input.seekers.map((seeker) => ({
        ...seeker,
        person: vector(seeker.person),
        idea: vector(seeker.idea),
        skills: phrases(seeker.skills),
        needs: phrases(seeker.needs),
        home: site(seeker.home),
      })),
    ),
    places: byId(
      input.places.map((place) => ({
        ...place,
        offer: vector(place.offer),
        vocation: vector(place.vocation),
        asks: phrases(place.asks),
        gives: phrases(place.gives),
        site: site(place.site),
      })),
    ),
  };
}

const byId = <T extends { readonly id: string }>(parties: readonly T[]) =>
  new Map(parties.map((party) => [party.id, party]));

const FINGERPRINT_BYTES = 6;

/** 48 bits of a digest, as a number: what differs differs in it. */
const fingerprint = ({ buffer, byteOffset, byteLength }: Uint8Array | Float32Array): number =>
  createHash("sha256")
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest()
    .readUIntBE(0, FINGERPRINT_BYTES);
