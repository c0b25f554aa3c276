import { Random } from "../assignment/random.ts";

/** Runs a body with seeds 1 … count; a failure names its seed. */
export function withSeeds(count: number, body: (random: Random) => void): void {
  for (let seed = 1; seed <= count; seed++) {
    try {
      body(new Random(seed));
    } catch (cause) {
      throw new Error(`seed ${seed}`, { cause });
    }
  }
}
