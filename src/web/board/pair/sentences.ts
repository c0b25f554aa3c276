import type { Bilingual } from "../../../errors.ts";
import type { MapPoint } from "../../../rounds/board/territory-map.ts";

export const personTitle = (person: string, host: string | null): Bilingual => ({
  it: host === null ? `${person}: in attesa di abbinamento` : `${person} presso ${host}`,
  en: host === null ? `${person}: waiting` : `${person} at ${host}`,
});

/** A share of the fit in whole hundredths. */
export const weightWords = (weight: number): Bilingual => ({
  it: `${Math.round(weight * 100)} %`,
  en: `${Math.round(weight * 100)}%`,
});

/** How far apart the two are, by their comuni. */
export function distanceWords(person: MapPoint, host: MapPoint, km: number): Bilingual {
  if (person.code === host.code)
    return { it: `Entrambi a ${person.name}.`, en: `Both in ${person.name}.` };
  return {
    it: `Da ${person.name} a ${host.name}: circa ${km} km.`,
    en: `From ${person.name} to ${host.name}: about ${km} km.`,
  };
}
