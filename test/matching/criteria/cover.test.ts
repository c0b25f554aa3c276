import { describe, expect, test } from "vitest";
import { softMatch } from "../../../src/matching/criteria/cover.ts";
import { needs } from "../../../src/matching/criteria/needs.ts";
import { skills } from "../../../src/matching/criteria/skills.ts";
import { calibrate } from "../../../src/embedding/calibration.ts";
import { needCover } from "../../../src/matching/criteria/need-cover.ts";
import type { Gift, Phrase, Want } from "../../../src/matching/parties.ts";
import { settingOf } from "../../../src/matching/setting.ts";
import { AXIS, cosine, input, place, policy, seeker, setting } from "../parties.ts";
import { randomInput } from "../random-input.ts";
import { withSeeds } from "../seeds.ts";

const phrase = (words: string, vector: number | null = null): Phrase => ({ words, vector });
const want = (words: string, vector: number | null, essential = false): Want => {
  return { id: words, kind: "spazi", essential, words, vector };
};
const gift = (words: string, vector: number | null): Gift => {
  return { id: words, kind: "space", words, vector };
};

test("closeness starts to count above 0.98", () => {
  expect([0, 0.98, 1].map(softMatch)).toEqual([0, 0, 1]);
  expect(softMatch(0.99)).toBeCloseTo(0.5, 12);
});

describe("skills", () => {
  const asking = place({
    asks: [phrase("cucitura", AXIS), phrase("HACCP"), phrase("cassa", AXIS)],
  });

  test("is the mean over what is asked; the same words are the same skill", () => {
    // cucitura by «rimaglio» (0.99609375 − 0.98) / 0.02 = 103/128, HACCP by the same words, cassa as cucitura.
    const sewing = seeker({ skills: [phrase("rimaglio", cosine(0.99609375)), phrase("haccp")] });
    expect(skills.score(sewing, asking, setting())).toBeCloseTo((103 / 128 + 1 + 103 / 128) / 3, 7);
  });

  test("asks that can be compared with nothing are left out of the mean", () => {
    const welding = seeker({ skills: [phrase("saldatura", cosine(0.984375))] });
    expect(skills.score(welding, asking, setting())).toBeCloseTo(7 / 32, 7);
  });

  test("is unknown where nothing can be compared", () => {
    const silent = seeker({ skills: [phrase("saldatura")] });
    expect(skills.score(silent, asking, setting())).toBeNull();
    const known = seeker({ skills: [phrase("saldatura", AXIS)] });
    expect(skills.score(known, asking, setting({ calibrations: {} }))).toBeNull();
    expect(skills.score(known, place(), setting())).toBeNull();
    expect(skills.score(seeker(), asking, setting())).toBeNull();
  });

  test("does not depend on the order of phrases, to the last bit", () => {
    const rows = [0.99609375, 0.984375, 0.75, 1, 0.99609375] as const;
    const asks = rows.map((c, k) => phrase(`chiede ${k}`, cosine(c)));
    const own = rows.map((c, k) => phrase(`porta ${k}`, cosine(c)));
    const there = skills.score(seeker({ skills: own }), place({ asks }), setting());
    const back = skills.score(
      seeker({ skills: own.toReversed() }),
      place({ asks: asks.toReversed() }),
      setting(),
    );
    expect(back).toBe(there);
  });

  test("quotes what matches, the closest first, and keeps all of it as evidence", () => {
    const sewing = seeker({ skills: [phrase("rimaglio", cosine(0.99609375)), phrase("haccp")] });
    expect(skills.account(sewing, asking, setting(), 0.9)).toEqual({
      sentence: {
        it: "Il posto chiede «cucitura», «HACCP» e «cassa»; tra le competenze dichiarate: «haccp» e «rimaglio» per «cucitura».",
        en: "The place asks for “cucitura”, “HACCP” and “cassa”; among the declared skills: “haccp” and “rimaglio” for “cucitura”.",
      },
      reason: {
        it: "tra le sue competenze c'è «haccp», come chiede il posto",
        en: "among their skills is “haccp”, as the place asks",
      },
      evidence: [
        { seeker: "haccp", place: "HACCP" },
        { seeker: "rimaglio", place: "cucitura" },
        { seeker: "rimaglio", place: "cassa" },
      ],
    });
  });

  test("gives as reason the skill beside what is asked", () => {
    const sewing = seeker({ skills: [phrase("rimaglio", cosine(0.99609375))] });
    expect(skills.account(sewing, asking, setting(), 0.8).reason).toEqual({
      it: "tra le sue competenze c'è «rimaglio» e il posto chiede «cucitura»",
      en: "among their skills is “rimaglio” and the place asks for “cucitura”",
    });
  });

  test("what perhaps matches is for the coordination to ask about, and no reason", () => {
    const close = seeker({ skills: [phrase("taglio", cosine(0.99609375))] });
    const one = place({ asks: [phrase("cucitura", AXIS)] });
    // (0.992 − 0.98) / 0.02 = 0.6
    const perhaps = settingOf(input(), policy(), () => 0.992);
    expect(skills.account(close, one, perhaps, 0.6)).toEqual({
      sentence: {
        it: "Il posto chiede «cucitura»; tra le competenze dichiarate forse «taglio» per «cucitura»: da verificare.",
        en: "The place asks for “cucitura”; among the declared skills perhaps “taglio” for “cucitura”: to be checked.",
      },
      reason: null,
      evidence: [{ seeker: "taglio", place: "cucitura" }],
    });
  });

  test("says without blame that nothing matches yet", () => {
    const welding = seeker({ skills: [phrase("saldatura", cosine(0.25))] });
    const one = place({ asks: [phrase("cucitura", AXIS)] });
    expect(skills.account(welding, one, setting(), 0)).toEqual({
      sentence: {
        it: "Il posto chiede «cucitura»: tra le competenze dichiarate non c'è ancora niente di vicino.",
        en: "The place asks for “cucitura”: nothing close to it among the declared skills yet.",
      },
      reason: null,
      evidence: [],
    });
  });
});

describe("needs", () => {
  const giving = place({ gives: [gift("sala prove", AXIS)] });
  const two = seeker({
    needs: [want("un magazzino", cosine(0.5)), want("uno spazio", cosine(0.99609375), true)],
  });

  test("essential needs count twice", () => {
    expect(needs.score(two, giving, setting())).toBeCloseTo((2 * (103 / 128)) / 3, 7);
  });

  test("a single space does not serve two needs: the essential one has it, even if it suits it less", () => {
    const both = seeker({
      needs: [want("una sala prove", AXIS), want("uno spazio", cosine(0.99609375), true)],
    });
    expect(needs.score(both, giving, setting())).toBeCloseTo((2 * (103 / 128)) / 3, 7);
    const roomy = place({ gives: [gift("sala prove", AXIS), gift("salone", AXIS)] });
    expect(needs.score(both, roomy, setting())).toBeCloseTo((2 * (103 / 128) + 1) / 3, 7);
  });

  test("is unknown without needs, and where the host gives nothing", () => {
    expect(needs.score(seeker(), giving, setting())).toBeNull();
    expect(needs.score(two, place(), setting())).toBeNull();
  });

  test("needs that can be compared with nothing are left out", () => {
    const mute = seeker({ needs: [...two.needs, want("altro", null, true)] });
    expect(needs.score(mute, giving, setting())).toBe(needs.score(two, giving, setting()));
  });

  test("names what the host puts at disposal, for which need", () => {
    expect(needs.account(two, giving, setting(), 0.5)).toEqual({
      sentence: {
        it: "Officina F01 mette a disposizione «sala prove» per «uno spazio» (essenziale).",
        en: "Officina F01 puts at disposal “sala prove” for “uno spazio” (essential).",
      },
      reason: {
        it: "per il bisogno essenziale «uno spazio» il posto offre «sala prove»",
        en: "for the essential need “uno spazio” the place gives “sala prove”",
      },
      evidence: [{ seeker: "uno spazio", place: "sala prove" }],
    });
  });

  test("speaks of essential needs before closer optional ones", () => {
    const both = seeker({
      needs: [want("un proiettore", AXIS), want("uno spazio", cosine(0.99609375), true)],
    });
    const equipped = place({
      gives: [gift("sala prove", cosine(0.99609375)), gift("un proiettore", AXIS)],
    });
    expect(needs.account(both, equipped, setting(), 1).sentence.it).toBe(
      "Officina F01 mette a disposizione «sala prove» per «uno spazio» (essenziale) e «un proiettore».",
    );
  });

  test("says which essential need stays open", () => {
    const open = want("un tecnico che firmi", cosine(0), true);
    const met = seeker({ needs: [want("uno spazio", AXIS), open] });
    expect(needs.account(met, giving, setting(), 0.3).sentence).toEqual({
      it: "Officina F01 mette a disposizione «sala prove» per «uno spazio». Resta da coprire «un tecnico che firmi», che è essenziale.",
      en: "Officina F01 puts at disposal “sala prove” for “uno spazio”. Still open: “un tecnico che firmi”, which is essential.",
    });
    const unmet = seeker({ needs: [open, want("una sala", cosine(0.25), true)] });
    expect(needs.account(unmet, giving, setting(), 0).sentence.it).toBe(
      "Ciò che Officina F01 mette a disposizione non copre ancora nessuno dei 2 bisogni indicati. Restano da coprire «un tecnico che firmi» e «una sala», che sono essenziali.",
    );
  });

  const UNCOVERED = [
    [1, "Ciò che Officina F01 mette a disposizione non copre ancora il bisogno «bisogno 0»."],
    [
      3,
      "Ciò che Officina F01 mette a disposizione non copre ancora nessuno dei 3 bisogni indicati.",
    ],
  ] as const;
  test.each(UNCOVERED)("%d needs that nothing covers", (count, words) => {
    const open = Array.from({ length: count }, (_, k) => want(`bisogno ${k}`, cosine(0)));
    const account = needs.account(seeker({ needs: open }), giving, setting(), 0);
    expect(account.sentence.it).toBe(words);
    expect(account.reason).toBeNull();
  });

  test("one resource more lowers nobody's cover, and no resource is quoted twice", () => {
    let grown = 0;
    withSeeds(500, (random) => {
      const { places, seekers, ...facts } = randomInput(random, 3, 3);
      const spoken = settingOf({ ...facts, places, seekers }, policy(), calibrate);
      const every = places.flatMap(({ gives }) => gives).filter(({ vector }) => vector !== null);
      for (const who of seekers) {
        const told = { ...who, needs: who.needs.filter(({ vector }) => vector !== null) };
        let before = 0;
        for (let n = 1; n <= every.length; n++) {
          const where = place({ gives: every.slice(0, n) });
          const now = needs.score(told, where, spoken);
          if (now === null) break;
          expect(now).toBeGreaterThanOrEqual(before);
          if (now > before) grown++;
          before = now;
          const { covered } = needCover(told, where, spoken)!;
          expect(new Set(covered.map(({ by }) => by)).size).toBe(covered.length);
        }
      }
    });
    expect(grown).toBeGreaterThan(50);
  });
});
