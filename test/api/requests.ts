import fc from "fast-check";

// oxlint-disable-next-line typescript/no-explicit-any -- a JSON Schema of any shape is read
type Schema = any;

export interface FuzzedRequest {
  readonly operation: string;
  readonly documented: readonly string[];
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What is there for a place of an address, by the word that names it. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  programme: ["comantova"],
  round: ["1"],
  run: ["1-a"],
  other: ["1-a"],
  seeker: ["P08", "P12"],
  place: ["S10", "S20"],
  pairing: ["1-P08", "1-P12"],
  idea: ["I04"],
  decision: ["D1", "D2"],
  exclusion: ["PR126"],
  collaboration: ["C01", "C08"],
  job: ["1", "2"],
  id: ["P08", "I01", "F01", "S12", "B001", "AM"],
};

/** Codes that are there, that could be, and that no one would think of. */
const codes = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Object.values(FITTING).flat()) },
  fc.constantFrom("0", "-1", "1e9", "2147483648", "..", "%", "\0", "\ud800", "'; --", "__proto__"),
  fc.string({ unit: "binary", maxLength: 20 }),
);

const texts = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "\0", "\ud83c", "S10"));

/** Something like what a schema asks for, some of it amiss. */
function valueOf(schema: Schema, all: Schema): fc.Arbitrary<unknown> {
  const right = rightValueOf(schema, all);
  return fc.oneof({ weight: 9, arbitrary: right }, fc.jsonValue({ maxDepth: 2 }));
}

function rightValueOf(schema: Schema, all: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return valueOf(all[schema.$ref.split("/").at(-1)], all);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.type === "object") {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
    const known = properties.map(([name, property]) => [name, valueOf(property, all)]);
    return fc.record(Object.fromEntries(known), { requiredKeys: schema.required ?? [] });
  }
  if (schema.type === "array") return fc.array(valueOf(schema.items, all), { maxLength: 3 });
  if (schema.type === "number") return fc.oneof(fc.double(), fc.double({ min: 0, max: 1 }));
  if (schema.type === "boolean") return fc.boolean();
  return fc.oneof(codes, texts);
}

const words = fc.stringMatching(/^[\x20-\x7e]{0,20}$/).map((text) => text.trim());

const headersOf = fc.record(
  {
    "idempotency-key": fc.oneof(words, fc.constantFrom("a", "b")),
    "if-match": fc.oneof(words, fc.constantFrom('"1"', '"2"', "*")),
    "accept-language": words,
  },
  { requiredKeys: [] },
);

const queries = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Record<string, string>>({}) },
  fc.dictionary(
    fc.oneof(fc.constantFrom("limit", "after"), texts),
    fc.oneof(codes, fc.constantFrom("1", "200", "201")),
    { maxKeys: 2 },
  ),
);

function bodyOf(operation: Schema, all: Schema): fc.Arbitrary<string | undefined> {
  const schema = operation.requestBody?.content["application/json"]?.schema;
  if (schema === undefined) return fc.constant(undefined);
  return fc.oneof(
    { weight: 8, arbitrary: valueOf(schema, all).map((value) => JSON.stringify(value)) },
    fc.constant(undefined),
    fc.string({ maxLength: 20 }),
  );
}

/** Of each operation that a document has, its requests, well meant and otherwise. */
export function operationsOf(document: Schema): readonly fc.Arbitrary<FuzzedRequest>[] {
  const all = document.components.schemas;
  return Object.entries(document.paths as Record<string, Schema>).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Schema>).map(([method, operation]) =>
      requestOf(method.toUpperCase(), path, operation, all),
    ),
  );
}

function requestOf(
  method: string,
  path: string,
  operation: Schema,
  all: Schema,
): fc.Arbitrary<FuzzedRequest> {
  const slots = path.match(/\{\w+\}/g) ?? [];
  const chosen = fc.tuple(
    ...slots.map((slot) =>
      fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...fittingOf(slot)) }, codes),
    ),
  );
  return fc
    .record({ chosen, query: queries, headers: headersOf, body: bodyOf(operation, all) })
    .map(({ chosen: values, query, headers, body }) => ({
      operation: `${method} ${path}`,
      documented: Object.keys(operation.responses),
      method,
      address: `${filled(path, slots, values)}${asQuery(query)}`,
      headers: { ...headers, ...(body !== undefined && { "content-type": "application/json" }) },
      body: body === "" ? undefined : body,
    }));
}

const fittingOf = (slot: string): readonly string[] => FITTING[slot.slice(1, -1)] ?? ["1-a"];

const filled = (path: string, slots: readonly string[], values: readonly string[]): string =>
  slots.reduce((address, slot, at) => address.replace(slot, () => encoded(values[at]!)), path);

/** As in an address; half a surrogate pair stays as the bytes that a careless client sends. */
const encoded = (text: string): string =>
  /\p{Surrogate}/u.test(text) ? "%ED%A0%80" : encodeURIComponent(text);

const asQuery = (query: Record<string, string>): string => {
  const pairs = Object.entries(query).map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
};
