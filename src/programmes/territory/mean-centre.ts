type Weighted = { readonly lat: number; readonly lng: number; readonly weight: number };

/** The centre of several towns in degrees, each weighing as stated; towns are near each other. */
export function meanCentre(towns: readonly Weighted[]): { lat: number; lng: number } {
  const total = towns.reduce((sum, town) => sum + town.weight, 0);
  const mean = (degrees: (town: Weighted) => number): number =>
    round4(towns.reduce((sum, town) => sum + degrees(town) * town.weight, 0) / total);
  return { lat: mean((town) => town.lat), lng: mean((town) => town.lng) };
}

/** Degrees to four decimals, about ten metres: as fine as the table keeps them. */
export function round4(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
