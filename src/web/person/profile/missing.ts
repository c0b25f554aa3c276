import type { OwnProfile } from "../../../profiles/own-profile.ts";
import { MISSING } from "./words.ts";

/** Below these a text says too little for anybody to know the person, or the idea, by it. */
const SHORT_ABOUT = 120;
const SHORT_SUMMARY = 150;
const FEW_SKILLS = 3;

/** What a profile still lacks, what helps most first. */
export function missingFrom(profile: OwnProfile): (keyof typeof MISSING)[] {
  const { about, skills, idea, travelKm, means } = profile;
  const lacks: readonly (readonly [keyof typeof MISSING, boolean])[] = [
    ["about", about.length < SHORT_ABOUT],
    ["skills", skills.length < FEW_SKILLS],
    ["idea", idea === null],
    ["summary", idea !== null && idea.summary.length < SHORT_SUMMARY],
    ["km", travelKm === null],
    ["means", means === null],
  ];
  return lacks.flatMap(([name, isMissing]) => (isMissing ? [name] : []));
}
