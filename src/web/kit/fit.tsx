import { FIT_WORDS, type FitWord } from "../../matching/glossary.ts";
import { type Ctx, speaker } from "../visit.ts";

/** A full, a half and an empty disc: told apart without colour. */
const DISCS: Readonly<Record<FitWord, string>> = {
  high: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z",
  good: "M8 2a6 6 0 1 1 0 12Z",
  check: "",
};

/** Affinity in words, with its colour and its disc. */
export const Fit = ({ c, word }: { readonly c: Ctx; readonly word: FitWord }) => (
  <span class={`fit fit-${word}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />
      <path d={DISCS[word]} fill="currentColor" />
    </svg>
    {speaker(c)(FIT_WORDS[word])}
  </span>
);
