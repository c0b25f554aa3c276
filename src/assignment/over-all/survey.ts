import type { Poll } from "../poll.ts";
import { BestLists } from "./best-lists.ts";
import { Considered } from "./considered.ts";
import { type Reading, readRows } from "./source.ts";

/**
 * The pairs to begin with: of each seeker and each place the `best` by gain, all that are pinned, and those of the
 * lowest and the highest gain of all, so that the scale is that of all pairs from the start. Of equal gains each seeker
 * begins at another place, lest all choose the same. Null when stopped.
 */
export function survey(reading: Reading, best: number, poll: Poll): Considered | null {
  const { marks } = reading;
  const { seekers, places } = marks;
  const found = new Considered();
  const ofSeeker = new BestLists(1, best);
  const ofPlace = new BestLists(places, best);
  let low = { gain: Infinity, seeker: -1, place: -1, score: 0 };
  let high = { ...low, gain: -Infinity };
  const done = readRows(reading, poll, (i, scores, gains) => {
    const offset = Math.floor((i / seekers) * places);
    for (let k = 0; k < places; k++) {
      const p = offset + k < places ? offset + k : offset + k - places;
      const gain = gains[p]!;
      if (Number.isNaN(gain)) continue;
      if (gain < low.gain) low = { gain, seeker: i, place: p, score: scores[p]! };
      if (gain > high.gain) high = { gain, seeker: i, place: p, score: scores[p]! };
      if (gain > ofSeeker.bar(0)) ofSeeker.offer(0, gain, p, scores[p]!);
      if (gain > ofPlace.bar(p)) ofPlace.offer(p, gain, i, scores[p]!);
    }
    ofSeeker.take(0, (p, score) => found.add(i, p, score));
    for (let m = marks.start[i]!; m < marks.start[i + 1]!; m++) {
      const p = marks.place[m]!;
      if (marks.pinned[m] === 1) found.add(i, p, scores[p]!);
    }
  });
  if (!done) return null;
  for (let p = 0; p < places; p++) ofPlace.take(p, (i, score) => found.add(i, p, score));
  for (const { seeker, place, score } of [low, high]) {
    if (seeker >= 0) found.add(seeker, place, score);
  }
  return found;
}
