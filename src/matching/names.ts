import type { Bounded } from "../assignment/widened.ts";
import type { Encoded } from "./encode.ts";
import type { Names } from "./explain/bounded-names.ts";

/** People by their codes; places by their host's name and their own code, for a host may have several. */
export function namesOf({ seekers, places, groups }: Encoded): Names {
  const named = ({ of, index }: Bounded): { readonly id: string; readonly label: string } => {
    switch (of) {
      case "seeker": {
        const { id } = seekers[index]!;
        return { id, label: id };
      }
      case "place": {
        const { id, hostName } = places[index]!;
        return { id, label: `${hostName} (${id})` };
      }
      case "placeGroup": {
        const { id, name } = groups[index]!;
        return { id, label: name };
      }
      default:
        throw new RangeError("a market has no groups of seekers");
    }
  };
  return { id: (one) => named(one).id, label: (one) => named(one).label };
}
