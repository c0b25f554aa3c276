import type { Encoded } from "../encode.ts";
import type { Text } from "../glossary.ts";
import type { MatchInput, Place, PlaceGroup, Seeker } from "../parties.ts";
import { bothLists } from "../words.ts";
import type { Help } from "./types.ts";

/** One change that would help somebody who waits, and the round's input with it. */
export interface Release extends Pick<Help, "constraint" | "places" | "sentence"> {
  readonly apply: (input: MatchInput) => MatchInput;
}

/** The places that one constraint alone keeps from a seeker, and how far they are. */
export interface Barred {
  readonly seeker: Seeker;
  readonly places: readonly Place[];
  readonly km: (place: Place) => number;
}

export const kmFrom =
  (seeker: Seeker, { setting }: Encoded) =>
  (place: Place): number =>
    setting.km(seeker, place) ?? Infinity;

/** A change on the seeker's side that opens places: «con la patente B si aprirebbe il posto presso Alfa». */
export function opening(
  constraint: Release["constraint"],
  places: readonly Place[],
  changed: Seeker,
  how: Text,
): Release {
  const hosts = [...new Set(places.map(({ hostName }) => hostName))];
  const names = hostsWords(hosts);
  const opens = places.length === 1 ? "si aprirebbe il posto" : "si aprirebbero i posti";
  return {
    constraint,
    places: places.map(({ id }) => id),
    sentence: {
      it: `${how.it} ${opens} presso ${names.it}`,
      en: `${how.en} ${names.en} would open`,
    },
    apply: (input) => ({
      ...input,
      seekers: input.seekers.map((seeker) => (seeker.id === changed.id ? changed : seeker)),
    }),
  };
}

export const seatAt = ({ id, hostName }: Place): Release => ({
  constraint: "seat",
  places: [id],
  sentence: {
    it: `un posto in più presso ${hostName} aiuterebbe`,
    en: `one more seat at ${hostName} would help`,
  },
  apply: (input) => ({
    ...input,
    places: input.places.map((place) =>
      place.id === id ? { ...place, capacity: place.capacity + 1 } : place,
    ),
  }),
});

/** The place has a seat, but what it shares with others is reached. */
export const underLimit = (limit: PlaceGroup, { id }: Place): Release => ({
  constraint: "seat",
  places: [id],
  sentence: {
    it: `una persona in più nel limite di ${limit.name} aiuterebbe`,
    en: `one more person within the limit of ${limit.name} would help`,
  },
  apply: (input) => ({
    ...input,
    groups: (input.groups ?? []).map((group) =>
      group.id === limit.id && group.capacity !== null
        ? { ...group, capacity: group.capacity + 1 }
        : group,
    ),
  }),
});

const SHOWN = 3;

/** «Alfa, Beta, Gamma e altri 5» */
function hostsWords(hosts: readonly string[]): Text {
  const more = hosts.length - SHOWN;
  const shown = more > 1 ? hosts.slice(0, SHOWN) : hosts;
  const names = shown.map((name) => ({ it: name, en: name }));
  return bothLists(more > 1 ? [...names, { it: `altri ${more}`, en: `${more} more` }] : names);
}
