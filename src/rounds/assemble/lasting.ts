import type { Lasting } from "../../matching/parties.ts";
import type { Facts } from "./facts.ts";

type Resource = Pick<Facts["resources"][number], "agreementId">;

export interface LastingOf {
  /** The agreement that a resource came with, as a part of its place; empty where it came with none, or one without end. */
  readonly part: (resource: Resource) => { readonly agreement?: Lasting };
  /** Whether that agreement is over on a day. */
  readonly hasLapsed: (resource: Resource, on: string) => boolean;
}

/** The agreements that end, by the resources that came with them. */
export function lastingOf({ agreements }: Pick<Facts, "agreements">): LastingOf {
  const ending = new Map(
    agreements.flatMap(({ id, title, expiresOn }): [string, Lasting][] =>
      expiresOn === null ? [] : [[id, { title, until: expiresOn }]],
    ),
  );
  const of = ({ agreementId }: Resource) => ending.get(agreementId ?? "");
  return {
    part: (resource) => {
      const agreement = of(resource);
      return agreement === undefined ? {} : { agreement };
    },
    hasLapsed: (resource, on) => (of(resource)?.until ?? on) < on,
  };
}
