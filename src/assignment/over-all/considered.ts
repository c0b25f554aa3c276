import type { Problem } from "../problem.ts";
import { arcBetween } from "../problem.ts";

/** Pairs that are considered, with their scores, in any order, a pair perhaps twice. */
export class Considered {
  readonly seeker: number[] = [];
  readonly place: number[] = [];
  readonly score: number[] = [];

  add(seeker: number, place: number, score: number): void {
    this.seeker.push(seeker);
    this.place.push(place);
    this.score.push(score);
  }
}

/** The problem of all pairs of `before` and those added; marks are those of `marks`. */
export function extended(marks: Problem, before: Problem | null, added: Considered): Problem {
  const { seekers } = marks;
  const known = before === null ? 0 : before.place.length;
  const size = known + added.seeker.length;
  const next = new Int32Array(seekers + 1);
  for (const i of added.seeker) next[i + 1]!++;
  for (let i = 0; i < seekers; i++) {
    next[i + 1]! += next[i]! + (before === null ? 0 : before.start[i + 1]! - before.start[i]!);
  }
  const first = next.slice();
  const place = new Int32Array(size);
  const score = new Float64Array(size);
  const insert = (i: number, p: number, s: number): void => {
    let at = next[i]!++;
    for (; at > first[i]! && place[at - 1]! > p; at--) {
      place[at] = place[at - 1]!;
      score[at] = score[at - 1]!;
    }
    place[at] = p;
    score[at] = s;
  };
  if (before !== null) {
    for (let i = 0; i < seekers; i++) {
      for (let a = before.start[i]!; a < before.start[i + 1]!; a++) {
        insert(i, before.place[a]!, before.score[a]!);
      }
    }
  }
  for (const [k, i] of added.seeker.entries()) insert(i, added.place[k]!, added.score[k]!);
  return withMarks(marks, withoutTwins(first, place, score));
}

function withoutTwins(first: Int32Array, place: Int32Array, score: Float64Array) {
  const start = new Int32Array(first.length);
  let next = 0;
  for (let i = 0; i + 1 < first.length; i++) {
    for (let a = first[i]!; a < first[i + 1]!; a++) {
      if (next > start[i]! && place[next - 1] === place[a]) continue;
      place[next] = place[a]!;
      score[next++] = score[a]!;
    }
    start[i + 1] = next;
  }
  return { start, place: place.slice(0, next), score: score.slice(0, next) };
}

function withMarks(marks: Problem, rows: Pick<Problem, "start" | "place" | "score">): Problem {
  const arcs = rows.place.length;
  const flags = () => new Uint8Array(arcs);
  const problem = { ...marks, ...rows, held: flags(), pinned: flags(), forbidden: flags() };
  for (let i = 0; i < marks.seekers; i++) {
    for (let m = marks.start[i]!; m < marks.start[i + 1]!; m++) {
      const a = arcBetween(problem, i, marks.place[m]!);
      if (a < 0) continue;
      problem.held[a] = marks.held[m]!;
      problem.pinned[a] = marks.pinned[m]!;
      problem.forbidden[a] = marks.forbidden[m]!;
    }
  }
  return problem;
}
