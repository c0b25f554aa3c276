import type { MapPoint } from "../../../rounds/board/territory-map.ts";

const RADIANS = Math.PI / 180;

/** A point of the drawing. */
export interface Dot {
  readonly x: number;
  readonly y: number;
}

export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly dotOf: (point: MapPoint) => Dot;
}

/** Room around the outermost dots, for their names. */
const MARGIN = 60;
/** Of a territory that is one point, and of any other one at most. */
const LEAST_DEGREES = 0.05;

/**
 * Lays points, none or more, in a drawing of the given width: equirectangular about their middle latitude, which over
 * a province is off by less than a dot.
 */
export function projectionOf(points: readonly MapPoint[], width: number): Projection {
  const lats = points.map(({ lat }) => lat);
  const lngs = points.map(({ lng }) => lng);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const squeeze = Math.cos(((south + north) / 2) * RADIANS);
  const across = Math.max((east - west) * squeeze, LEAST_DEGREES);
  const down = Math.max(north - south, LEAST_DEGREES);
  const scale = (width - 2 * MARGIN) / Math.max(across, down);
  const height = down * scale + MARGIN;
  return {
    width,
    height: Math.round(height),
    dotOf: ({ lat, lng }) => ({
      x: Math.round(width / 2 + (lng - (west + east) / 2) * squeeze * scale),
      y: Math.round(height / 2 - (lat - (south + north) / 2) * scale),
    }),
  };
}
