import { execFile, execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Instance } from "../instance.ts";

/** What a peer prints after solving one instance a few times. */
export interface Outcome {
  readonly value: number;
  readonly seconds: readonly number[];
  /** Ours alone says the following two. */
  readonly certificate?: readonly number[];
  readonly megabytes?: number;
}

export interface Peer {
  readonly name: string;
  /** What to install when it is absent. */
  readonly needs: string;
  readonly isThere: boolean;
  /** Whether it understands an instance, and ends in a reasonable time on it. */
  readonly takes: (instance: Instance) => boolean;
  readonly solve: (file: string, repeats: number) => Promise<Outcome>;
}

const OURS = fileURLToPath(new URL("./innesto.ts", import.meta.url));
const LINEAR = fileURLToPath(new URL("./linear.ts", import.meta.url));
const LEMON = fileURLToPath(new URL("./lemon.cpp", import.meta.url));
const SCIPY = fileURLToPath(new URL("./scipy_assignment.py", import.meta.url));
const NODE = ["--import", "tsx"];
const PYTHON = "/usr/bin/python3";
const run = promisify(execFile);

async function outcomeOf(command: string, args: readonly string[]): Promise<Outcome> {
  const { stdout } = await run(command, args);
  return JSON.parse(stdout) as Outcome;
}

function succeeds(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const isDense = ({ seekers, places, place }: Instance) => place.length === seekers * places;
const isOneToOne = ({ seekers, places }: Instance) => seekers === places;

/** All peers, ours first; LEMON's driver is compiled into `folder`. */
export function peersIn(folder: string): readonly [Peer, ...Peer[]] {
  const lemon = join(folder, "lemon");
  const hasLemon = succeeds("g++", ["-O3", "-DNDEBUG", "-o", lemon, LEMON]);
  const hasScipy = succeeds(PYTHON, ["-c", "import scipy.sparse.csgraph"]);
  return [
    ours(),
    lemonPeer("NetworkSimplex", "network-simplex", lemon, hasLemon),
    lemonPeer("CostScaling", "cost-scaling", lemon, hasLemon),
    scipyPeer("linear_sum_assignment", "dense", hasScipy),
    scipyPeer("min_weight_full_bipartite_matching", "sparse", hasScipy),
    npmPeer("highs", 20_000),
    npmPeer("javascript-lp-solver", 2000),
  ];
}

function ours(): Peer {
  return {
    name: "innesto",
    needs: "",
    isThere: true,
    takes: () => true,
    solve: (file, repeats) => outcomeOf(process.execPath, [...NODE, OURS, file, `${repeats}`]),
  };
}

function lemonPeer(name: string, method: string, driver: string, isThere: boolean): Peer {
  return {
    name: `LEMON ${name}`,
    needs: "g++ and liblemon-dev",
    isThere,
    takes: () => true,
    solve: (file, repeats) => outcomeOf(driver, [file, method, `${repeats}`]),
  };
}

function scipyPeer(name: string, form: "dense" | "sparse", isThere: boolean): Peer {
  return {
    name: `scipy ${name}`,
    needs: "python3-scipy",
    isThere,
    takes: (instance) => isOneToOne(instance) && isDense(instance) === (form === "dense"),
    solve: (file, repeats) => outcomeOf(PYTHON, [SCIPY, file, form, `${repeats}`]),
  };
}

function npmPeer(name: string, mostArcs: number): Peer {
  return {
    name,
    needs: `npm ${name}`,
    isThere: true,
    takes: ({ place }) => place.length <= mostArcs,
    solve: (file, repeats) =>
      outcomeOf(process.execPath, [...NODE, LINEAR, file, name, `${repeats}`]),
  };
}
