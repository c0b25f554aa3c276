import { readFileSync, writeFileSync } from "node:fs";
import type { Problem } from "../src/assignment/problem.ts";

/** Scores are whole numbers of this step, so that every solver's optimum is one and the same integer. */
export const STEPS = 2 ** 30;

/** A pairing problem in which everyone can be matched, as every peer understands it. */
export interface Instance {
  readonly seekers: number;
  readonly places: number;
  readonly start: Int32Array;
  readonly place: Int32Array;
  readonly capacity: Int32Array;
  /** Per arc: 0 … STEPS. */
  readonly steps: Float64Array;
}

/** Little-endian: seekers, places, arcs, 0; start; place; capacity; zeros up to 8 bytes; steps as Float64. */
export function writeInstance(file: string, instance: Instance): void {
  const { seekers, places, start, place, capacity, steps } = instance;
  const whole = Int32Array.of(seekers, places, place.length, 0);
  const parts = [whole, start, place, capacity];
  const words = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  if (words % 2 === 1) bytes.push(Buffer.alloc(4));
  writeFileSync(file, Buffer.concat([...bytes, Buffer.from(steps.buffer)]));
}

export function readInstance(file: string): Instance {
  const bytes = readFileSync(file);
  // A view needs its offset aligned, which a small file's place in a shared pool may not be.
  const { buffer } = new Uint8Array(bytes);
  const [seekers, places, arcs] = new Int32Array(buffer, 0, 3) as unknown as [
    number,
    number,
    number,
  ];
  let word = 4;
  const take = (length: number) => {
    const part = new Int32Array(buffer, 4 * word, length);
    word += length;
    return part;
  };
  const start = take(seekers + 1);
  const place = take(arcs);
  const capacity = take(places);
  const steps = new Float64Array(buffer, 4 * (word + (word % 2)), arcs);
  return { seekers, places, start, place, capacity, steps };
}

export function problemOf(instance: Instance): Problem {
  const { seekers, places, start, place, capacity, steps } = instance;
  const arcs = place.length;
  return {
    seekers,
    places,
    start,
    place,
    capacity,
    score: steps.map((value) => value / STEPS),
    minimum: new Int32Array(places),
    priority: new Float64Array(seekers),
    held: new Uint8Array(arcs),
    continuityPrice: 0,
    pinned: new Uint8Array(arcs),
    forbidden: new Uint8Array(arcs),
    floor: -Infinity,
    mostMatched: true,
  };
}
