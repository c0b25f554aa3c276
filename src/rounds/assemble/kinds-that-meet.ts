import type { RESOURCE_KINDS } from "../../db/tables/lists.ts";

type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Which kinds of resource meet a kind of need, by the codes that programmes use in either language. */
const USUAL: readonly (readonly [codes: readonly string[], kinds: readonly ResourceKind[]])[] = [
  [
    ["spazio", "space"],
    ["space", "infrastructure"],
  ],
  [
    ["infrastruttura", "infrastructure"],
    ["infrastructure", "space"],
  ],
  [
    ["attrezzatura", "equipment"],
    ["equipment", "infrastructure"],
  ],
  [["materiali", "beni", "materials", "goods"], ["goods"]],
  [
    ["competenza", "competenze", "know_how", "skill"],
    ["know_how", "mentoring"],
  ],
  [
    ["affiancamento", "mentoring"],
    ["mentoring", "know_how", "people"],
  ],
  [["accreditamento", "accreditation"], ["accreditation"]],
  [
    ["rete", "relazioni", "network"],
    ["network", "people"],
  ],
  [
    ["servizio", "service"],
    ["service", "know_how"],
  ],
  [
    ["formazione", "training"],
    ["service", "know_how", "mentoring"],
  ],
  [
    ["trasporto", "transport"],
    ["service", "equipment"],
  ],
  [["fabbisogno_professionale", "persone", "people"], ["people"]],
];

const BY_CODE = new Map(USUAL.flatMap(([codes, kinds]) => codes.map((code) => [code, kinds])));

/** What the programme's policy says, else what is usual; null, which is any kind, for a kind of its own. */
export const kindsThatMeet = (
  need: string,
  coveredBy: Readonly<Record<string, readonly string[]>>,
): readonly string[] | null => coveredBy[need] ?? BY_CODE.get(need) ?? null;
