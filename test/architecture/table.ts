/** Each may import those before it. */
const ORDERED = [
  "db",
  "access",
  "programmes",
  "profiles",
  "collaborations",
  "intake",
  "rounds",
  "privacy",
  "notify",
  "jobs",
] as const;

const ANYTHING = "anything";
const OPEN_TO_ALL = ["matching", "embedding", "compute", "errors.ts"];
const BEHIND_PAGES = [...ORDERED.filter((room) => room !== "db"), "embedding", "errors.ts"];

type Allowed = readonly string[] | typeof ANYTHING;

/**
 * Rooms, and who may import whom: a room and what it may import besides itself. An entry is a
 * room, a file at the root of src, or a room and the beginning of a path in it.
 */
export const MAY_IMPORT: Readonly<Record<string, Allowed>> = {
  assignment: [],
  matching: ["assignment"],
  embedding: ["errors.ts"],
  compute: ["assignment", "matching", "embedding", "errors.ts"],
  ...Object.fromEntries(
    ORDERED.map((room, at) => [room, [...ORDERED.slice(0, at), ...OPEN_TO_ALL]]),
  ),
  api: [...BEHIND_PAGES, "matching/glossary.ts", "matching/policy.ts", "matching/explain"],
  web: [...BEHIND_PAGES, "matching/glossary.ts", "matching/policy.ts", "matching/explain"],
  cli: ANYTHING,
  "app.ts": ANYTHING,
  "main.ts": ANYTHING,
  "config.ts": ["errors.ts"],
  "errors.ts": [],
};

/** The rooms without clock, randomness, environment or waiting, and the packages they may use. */
export const PURE_ROOMS: Readonly<Record<string, readonly string[]>> = {
  assignment: [],
  matching: ["zod"],
};

/** What a pure room may not say, and why. */
export const IMPURE: readonly (readonly [words: RegExp, why: string])[] = [
  [/\bDate\s*\.\s*now\b|\bnew\s+Date\b|(?<![\w.])Date\s*\(|\bperformance\b/, "reads the clock"],
  [/\bMath\s*\.\s*random\b|\bcrypto\b/, "draws at random"],
  [/\basync\b|\bawait\b|\bPromise\b|\bset(?:Timeout|Interval|Immediate)\b/, "waits"],
  [/\bprocess\b/, "looks at its process"],
];

/** The one file that reads the environment. */
export const READS_ENVIRONMENT = "src/config.ts";

/** May a file of room `from` import `target`, a path below src? */
export function mayImport(from: string, target: string): boolean {
  const allowed = MAY_IMPORT[from];
  if (allowed === undefined) return false;
  if (allowed === ANYTHING || roomOf(target) === from) return true;
  return allowed.some(
    (entry) => roomOf(target) === entry || (entry.includes("/") && target.startsWith(entry)),
  );
}

/** The room of a path below src: its first folder, or the file itself. */
export function roomOf(target: string): string {
  return target.split("/")[0] ?? target;
}
