import { describe, expect, it } from "vitest";

import {
  errorInWords,
  InnestoError,
  issueInWords,
  OUTCOMES,
  placeInWords,
  toInnestoError,
  verbatim,
} from "../src/errors.ts";

const issue = {
  file: "partecipanti.csv",
  row: 4,
  column: "Comune",
  found: verbatim("«Suzara»"),
  expected: { it: "un comune italiano", en: "an Italian comune" },
  next: { it: "Forse Suzzara?", en: "Perhaps Suzzara?" },
};

describe("an issue in words", () => {
  it("says where, what was found and expected, and what to do", () => {
    expect(issueInWords(issue, "it")).toBe(
      "partecipanti.csv, riga 4, colonna «Comune»: trovato «Suzara», atteso un comune italiano. Forse Suzzara?",
    );
    expect(issueInWords(issue, "en")).toBe(
      "partecipanti.csv, row 4, column «Comune»: found «Suzara», expected an Italian comune. Perhaps Suzzara?",
    );
  });

  it.each([
    [{ path: "places[3].capacity" }, "places[3].capacity"],
    [{ file: "dati.xlsx", sheet: "hub", row: 2 }, "dati.xlsx, foglio «hub», riga 2"],
    [{}, ""],
  ])("places %j", (place, words) => {
    expect(placeInWords(place, "it")).toBe(words);
  });
});

describe("an error", () => {
  const error = new InnestoError(
    "invalid",
    { it: "Dati da correggere.", en: "Data to correct." },
    { issues: [issue, issue] },
  );

  it("is its message and all its issues, in either language", () => {
    const [first, ...lines] = errorInWords(error, "it").split("\n");
    expect(first).toBe("Dati da correggere.");
    expect(lines).toEqual(Array(2).fill(`  ${issueInWords(issue, "it")}`));
    expect(error.message).toBe("Data to correct.");
  });

  it("carries its outcome for HTTP and for the shell", () => {
    expect([error.httpStatus, error.exitStatus]).toEqual([422, 2]);
    for (const { http, exit } of Object.values(OUTCOMES)) {
      expect(http).toBeGreaterThanOrEqual(400);
      expect([1, 2]).toContain(exit);
    }
    expect(OUTCOMES.infeasible.exit).toBe(1);
  });

  it("stays what it is, and anything else becomes internal with its cause", () => {
    expect(toInnestoError(error)).toBe(error);
    const cause = new TypeError("x is not a function");
    expect(toInnestoError(cause)).toMatchObject({ kind: "internal", cause });
    expect(toInnestoError("thrown text").text.it).toContain("thrown text");
  });
});
