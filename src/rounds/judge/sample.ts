/**
 * Which places of a seeker to rate: the two that fit best, which are hard to tell apart, the middle
 * one and the last, which are easy to tell from them. Fewer where there are fewer.
 */
export function placesToRate(places: readonly string[]): string[] {
  const last = places.length - 1;
  const wanted = [0, 1, Math.round(last / 2), last].filter((at) => at >= 0 && at <= last);
  return [...new Set(wanted)].map((at) => places[at]!);
}
