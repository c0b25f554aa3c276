import { hub } from "../../db/tables/hub.ts";
import { idea } from "../../db/tables/idea.ts";
import { organisation } from "../../db/tables/organisation.ts";
import { participant } from "../../db/tables/participant.ts";
import { measure } from "../../db/tables/programme.ts";
import { resource } from "../../db/tables/resource.ts";
import type { Transaction } from "../../db/transaction.ts";
import { type Bilingual, type Issue, verbatim } from "../../errors.ts";
import type { PolicyQuota } from "../../matching/quotas/policy-schema.ts";
import { rowsOf } from "./facts.ts";

const TABLES = { hub, idea, organisation, participant, measure, resource };
type Kind = keyof typeof TABLES;

interface Named {
  readonly kind: Kind;
  readonly path: string;
  readonly id: string;
}

/** Codes in a policy's quotas that nobody and nothing in the programme bears: a slip would count nobody, unseen. */
export async function unknownInQuotas(
  tx: Transaction,
  programmeId: string,
  quotas: readonly PolicyQuota[],
): Promise<Issue[]> {
  const named = quotas.flatMap((quota, q) => codesIn(quota, `quotas[${q}]`));
  const known = new Map<Kind, ReadonlySet<string>>();
  for (const kind of new Set(named.map((one) => one.kind))) {
    const rows = await rowsOf(tx, TABLES[kind], programmeId, []);
    known.set(kind, new Set(rows.map(({ id }) => id)));
  }
  return named.filter(({ kind, id }) => known.get(kind)?.has(id) !== true).map(issueOf);
}

function codesIn(quota: PolicyQuota, path: string): Named[] {
  const codes = (kind: Kind, ids: readonly string[] | undefined, where: string): Named[] =>
    (ids ?? []).map((id, k) => ({ kind, path: `${path}.${where}[${k}]`, id }));
  if ("same" in quota) {
    const { of } = quota;
    if ("idea" in of) return [{ kind: "idea", path: `${path}.of.idea`, id: of.idea }];
    return codes("participant", of.seekers, "of.seekers");
  }
  const { of, in: within = {} } = quota;
  return [
    ...codes("participant", of.seekers, "of.seekers"),
    ...(of.eligible === undefined
      ? []
      : [{ kind: "measure" as const, path: `${path}.of.eligible`, id: of.eligible }]),
    ...codes("hub", within.hubs, "in.hubs"),
    ...codes("organisation", within.organisations, "in.organisations"),
    ...codes("resource", within.places, "in.places"),
  ];
}

const EXPECTED: Readonly<Record<Kind, Bilingual>> = {
  hub: { it: "il codice di un hub", en: "the code of a hub" },
  idea: { it: "il codice di un'idea", en: "the code of an idea" },
  organisation: { it: "il codice di un'impresa o ente", en: "the code of an organisation" },
  participant: { it: "il codice di un partecipante", en: "the code of a participant" },
  measure: { it: "il codice di una misura", en: "the code of a measure" },
  resource: { it: "il codice di un posto", en: "the code of a place" },
};

const issueOf = ({ kind, path, id }: Named): Issue => ({
  path,
  found: verbatim(`«${id}»`),
  expected: EXPECTED[kind],
  next: { it: "Correggi il codice o toglilo.", en: "Correct the code or remove it." },
});
