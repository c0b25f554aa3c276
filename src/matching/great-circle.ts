/** Mean Earth radius (IUGG), in km. */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Great-circle distance in km (haversine). */
export function greatCircleKm(a: Point, b: Point): number {
  const halfLat = ((b.lat - a.lat) * RADIANS) / 2;
  const halfLng = ((b.lng - a.lng) * RADIANS) / 2;
  const h =
    Math.sin(halfLat) ** 2 +
    Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(halfLng) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
