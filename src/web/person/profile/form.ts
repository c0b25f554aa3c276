import { z } from "zod";
import type { Bilingual } from "../../../errors.ts";
import type { OwnProfile } from "../../../profiles/own-profile.ts";
import { several, type Typed, words } from "../../kit/read-form.ts";
import type { Wrong } from "../../kit/refusal.tsx";
import { BANDS_WORDS, MEANS_WORDS, PROFILE } from "./words.ts";

export const MEANS = Object.keys(MEANS_WORDS) as (keyof typeof MEANS_WORDS)[];

export const BANDS = Object.keys(BANDS_WORDS) as (keyof typeof BANDS_WORDS)[];

const LONGEST_TEXT = 4000;
const LONGEST_LINE = 200;
const MOST_SKILLS = 30;
const FURTHEST_KM = 300;

export const profileForm = z.strictObject({
  version: z.string().max(100),
  about: words(LONGEST_TEXT).optional(),
  skills: words(MOST_SKILLS * LONGEST_LINE).optional(),
  title: words(LONGEST_LINE).optional(),
  summary: words(LONGEST_TEXT).optional(),
  shown: z.literal("yes").optional(),
  km: z.coerce.number().int().min(0).max(FURTHEST_KM).optional(),
  means: z.enum(MEANS).optional(),
  licence: z.enum(["yes", "no"]).optional(),
  bands: several(z.enum(BANDS)),
  stepFree: z.literal("yes").optional(),
  words: words().optional(),
});

type Form = z.output<typeof profileForm>;
export type OwnEdit = Omit<OwnProfile, "participant" | "ideaId" | "version">;

const linesOf = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What a form says, or what is wrong with it beyond its fields' shapes. */
export function editOf(
  form: Form,
  hasIdea: boolean,
  say: (words: Bilingual) => string,
): { readonly edit: OwnEdit; readonly wrong: Wrong } {
  const skills = linesOf(form.skills ?? "");
  const { title, summary, licence } = form;
  const needsTitle = title === undefined && (hasIdea || summary !== undefined);
  const wrong = {
    ...(needsTitle && { title: say(PROFILE.titleNeeded) }),
    ...(skills.length > MOST_SKILLS && { skills: say(PROFILE.tooMany) }),
    ...(skills.some((line) => line.length > LONGEST_LINE) && { skills: say(PROFILE.lineTooLong) }),
  };
  const edit = {
    about: form.about ?? "",
    skills,
    travelKm: form.km ?? null,
    means: form.means ?? null,
    drivingLicence: licence === undefined ? null : licence === "yes",
    bands: form.bands.length === 0 ? [...BANDS] : form.bands,
    needsStepFree: form.stepFree === "yes",
    conditions: form.words ?? null,
    idea:
      title === undefined
        ? null
        : { title, summary: summary ?? "", shownInPublic: form.shown === "yes" },
  };
  return { edit, wrong };
}

/** A profile as its form shows it. */
export const typedOf = (profile: OwnProfile): Typed => {
  const { about, skills, idea, travelKm, means, drivingLicence, bands, needsStepFree, conditions } =
    profile;
  return {
    version: profile.version,
    about,
    skills: skills.join("\n"),
    title: idea?.title ?? "",
    summary: idea?.summary ?? "",
    shown: idea?.shownInPublic === true ? "yes" : "",
    km: travelKm === null ? "" : String(travelKm),
    means: means ?? "",
    licence: drivingLicence === null ? "" : drivingLicence ? "yes" : "no",
    bands,
    stepFree: needsStepFree ? "yes" : "",
    words: conditions ?? "",
  };
};
