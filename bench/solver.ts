/*
 * Our engine and its peers side by side: each instance is written once and solved by everyone who understands it, one
 * process at a time. Optima must agree to the last step before a time is printed; ours are certified as well.
 *
 *   npm run bench:solver -- [NAME …]      only instances whose name contains one of the words
 *
 * A ratio is our median over the best peer's, both of a process that has solved the instance before where it is
 * small: the first and the least are printed too.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  COSINES,
  FEW_VALUES,
  generate,
  type Kind,
  POPULAR,
  type Size,
  UNIFORM,
} from "./generators.ts";
import { writeInstance } from "./instance.ts";
import { type Outcome, type Peer, peersIn } from "./peers/peers.ts";

const SEED = 1;

const SIZES: readonly (Size & { repeats: number; kinds: readonly Kind[] })[] = [
  { seekers: 43, places: 43, candidates: 43, repeats: 31, kinds: [UNIFORM, COSINES] },
  {
    seekers: 1000,
    places: 1000,
    candidates: 1000,
    repeats: 7,
    kinds: [UNIFORM, FEW_VALUES, POPULAR, COSINES],
  },
  { seekers: 4000, places: 4000, candidates: 4000, repeats: 3, kinds: [UNIFORM] },
  {
    seekers: 10_000,
    places: 1000,
    candidates: 32,
    repeats: 7,
    kinds: [UNIFORM, FEW_VALUES, POPULAR, COSINES],
  },
  {
    seekers: 100_000,
    places: 10_000,
    candidates: 32,
    repeats: 3,
    kinds: [UNIFORM, FEW_VALUES, POPULAR, COSINES],
  },
  { seekers: 100_000, places: 100_000, candidates: 32, repeats: 3, kinds: [UNIFORM] },
];

// A peer that needs longer than this the first time is not asked again.
const LONG_SECONDS = 8;

interface Row {
  readonly name: string;
  readonly outcome: Outcome;
}

const folder = mkdtempSync(join(tmpdir(), "innesto-bench-"));
try {
  const peers = peersIn(folder);
  for (const peer of peers) if (!peer.isThere) console.log(`absent: ${peer.name} (${peer.needs})`);
  console.log(`node ${process.version}, seed ${SEED}; seconds: first, least, median`);
  for (const size of SIZES) for (const kind of size.kinds) await compare(peers, size, kind);
} finally {
  rmSync(folder, { recursive: true });
}

async function compare(peers: readonly Peer[], size: Size & { repeats: number }, kind: Kind) {
  const title = `${size.seekers} × ${size.places}, ${size.candidates} candidates, ${kind.name}`;
  const words = process.argv.slice(2);
  if (words.length > 0 && !words.some((word) => title.includes(word))) return;
  const file = join(folder, "instance");
  const instance = generate(kind, size, SEED);
  writeInstance(file, instance);
  const rows: Row[] = [];
  for (const peer of peers) {
    if (!peer.isThere || !peer.takes(instance)) continue;
    const first = await peer.solve(file, 1);
    const again = first.seconds[0]! > LONG_SECONDS ? first : await peer.solve(file, size.repeats);
    rows.push({ name: peer.name, outcome: again });
  }
  checkAgreement(title, rows);
  print(title, rows);
}

function checkAgreement(title: string, rows: readonly Row[]): void {
  const values = rows.map(({ name, outcome }) => `${name} ${outcome.value}`);
  if (new Set(rows.map(({ outcome }) => outcome.value)).size > 1) {
    throw new Error(`${title}: optima differ: ${values.join(", ")}`);
  }
}

function print(title: string, [ours, ...others]: readonly Row[]): void {
  const mine = medianOf(ours!.outcome.seconds);
  console.log(`\n${title}`);
  for (const { name, outcome } of [ours!, ...others]) {
    const { seconds, certificate, megabytes } = outcome;
    const times = [seconds[0]!, Math.min(...seconds), medianOf(seconds)].map(inMilliseconds);
    const ratio =
      outcome === ours!.outcome ? "" : `ours / its ${(mine / medianOf(seconds)).toFixed(2)}`;
    const proof = certificate
      ? `certificate ${inMilliseconds(medianOf(certificate))}, ${megabytes} MB`
      : "";
    console.log(
      `  ${name.padEnd(42)}${times.map((time) => time.padStart(12)).join("")}  ${ratio}${proof}`,
    );
  }
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function inMilliseconds(seconds: number): string {
  return `${(seconds * 1000).toFixed(seconds < 0.1 ? 2 : 0)} ms`;
}
