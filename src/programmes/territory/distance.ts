import type { Bilingual } from "../../errors.ts";

/** Mean radius of the Earth in km (IUGG, R1). */
const EARTH_RADIUS_KM = 6371.0088;
/** Distances are shown to firms in such steps, so that a person's place is not given away. */
const SHOWN_STEP_KM = 5;

type Point = { readonly lat: number; readonly lng: number };

/** Great-circle distance in km between two points in degrees (haversine formula). */
export function distanceKm(a: Point, b: Point): number {
  const north = haversine(radians(b.lat - a.lat));
  const east = haversine(radians(b.lng - a.lng));
  const h = north + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * east;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The distance to the nearest 5 km. */
export function roundedKm(km: number): number {
  return Math.round(km / SHOWN_STEP_KM) * SHOWN_STEP_KM;
}

/** The distance as a firm may read it: "circa 15 km"; below 5 km no figure nearer than that. */
export function approximateDistance(km: number): Bilingual {
  if (km < SHOWN_STEP_KM) {
    return { it: `meno di ${SHOWN_STEP_KM} km`, en: `less than ${SHOWN_STEP_KM} km` };
  }
  const shown = roundedKm(km);
  return { it: `circa ${shown} km`, en: `about ${shown} km` };
}

function haversine(angle: number): number {
  return Math.sin(angle / 2) ** 2;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
