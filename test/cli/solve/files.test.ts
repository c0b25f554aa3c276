import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeCompute } from "../../../src/compute/compute.ts";
import { Random } from "../../assignment/random.ts";
import { csv, policy, Workspace } from "./workspace.ts";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.open();
});
afterAll(async () => {
  await workspace.close();
  await closeCompute();
});

const ROWS = ["p0,r0,0.5", "p0,r1,0.9", "p1,r0,0.9", "p1,r1,0.05"];
const PLAIN = csv("seeker,place,score", ...ROWS);
const ANSWER = csv("seeker,place,score", "p0,r1,0.9", "p1,r0,0.9");

describe("forms of a CSV", () => {
  it.each<[name: string, scores: string | Uint8Array]>([
    ["commas", PLAIN],
    ["semicolons", PLAIN.replaceAll(",", ";")],
    ["tabs", PLAIN.replaceAll(",", "\t")],
    ["carriage returns and line feeds", PLAIN.replaceAll("\n", "\r\n")],
    ["carriage returns alone", PLAIN.replaceAll("\n", "\r")],
    ["a mark at its beginning", `\uFEFF${PLAIN}`],
    ["UTF-16 with its mark", Buffer.from(`\uFEFF${PLAIN}`, "utf16le")],
    ["no line end after the last row", PLAIN.trimEnd()],
    ["empty rows", PLAIN.replaceAll("\n", "\n\n")],
    ["blanks around cells", PLAIN.replaceAll(",", " , ")],
    ["quotes around cells", PLAIN.replaceAll(/[^,\n]+/g, '"$&"')],
    ["separators after the last column", PLAIN.replaceAll("\n", ",,\n")],
    ["columns in another order and case", csv("Score,PLACE,Seeker", ...ROWS.map(reversed))],
  ])("reads one with %s", async (_, scores) => {
    const { out, error } = await workspace.solve({ "scores.csv": scores });
    expect(error).toBe("");
    expect(out).toBe(ANSWER);
  });

  const reversedAnswer = csv("seeker,place,score", 'p0,r1,"0,9"', 'p1,r0,"0,9"');
  it("takes a decimal comma where the comma parts no cells, and gives it back quoted", async () => {
    const scores = PLAIN.replaceAll(",", ";").replaceAll(".", ",");
    const { out, report } = await workspace.solve({ "scores.csv": scores });
    expect(out).toBe(reversedAnswer);
    expect(report!.total).toBe(1.8);
  });

  it("reads Windows-1252, and writes UTF-8", async () => {
    const scores = Buffer.from("seeker;place;score\nNicolò;Caffè;1\n", "latin1");
    const { out } = await workspace.solve({ "scores.csv": scores });
    expect(out).toBe(csv("seeker,place,score", "Nicolò,Caffè,1"));
  });
});

function reversed(row: string): string {
  return row.split(",").toReversed().join(",");
}

describe("what is written", () => {
  it("sorts by UTF-8 bytes and quotes by RFC 4180", async () => {
    // By UTF-16 units the emoji (D83D…) would stand before the private-use letter U+E000.
    const ids = ["\u{1F600}", "\uE000", "é", "z", "B", 'say "hi"', "a,b", "10", "2"];
    const cells = ids.map((id) => `"${id.replaceAll('"', '""')}"`);
    const scores = csv("seeker,place,score", ...cells.map((id) => `${id},${id},1`));
    const { out } = await workspace.solve({ "scores.csv": scores });
    expect(out).toBe(
      csv(
        "seeker,place,score",
        "10,10,1",
        "2,2,1",
        "B,B,1",
        '"a,b","a,b",1',
        '"say ""hi""","say ""hi""",1',
        "z,z,1",
        "é,é,1",
        "\uE000,\uE000,1",
        "\u{1F600},\u{1F600},1",
      ),
    );
  });

  it("can be read again, blanks and line ends in quoted ids included", async () => {
    const scores = csv("seeker,place,score", '" a ","x\ny",1.50');
    const { out } = await workspace.solve({ "scores.csv": scores });
    expect(out).toBe(scores);
    expect((await workspace.solve({ "scores.csv": out! })).out).toBe(scores);
  });

  it("leaves the score's text as it was", async () => {
    const texts = ["1.50", "+2", "3.", ".25", "1e-9", "1E3", "-0", "0.10000000000000000001"];
    const rows = texts.map((text, i) => `s${i},p${i},${text}`);
    const { out } = await workspace.solve({ "scores.csv": csv("seeker,place,score", ...rows) });
    expect(out).toBe(csv("seeker,place,score", ...rows));
  });

  it("stays exact with 1e-9 and 1e9 together", async () => {
    const { out, report } = await workspace.solve({
      "scores.csv": csv("seeker,place,score", "a,x,1e9", "a,y,1e-9", "b,x,1e9", "b,y,2"),
    });
    expect(out).toBe(csv("seeker,place,score", "a,x,1e9", "b,y,2"));
    expect(report!.precision).toBeLessThan(1);
    expect(report).toMatchObject({ gap: 0, total: 1_000_000_002 });
  });
});

const solved = (scores: readonly string[], places: readonly string[]) =>
  workspace.solve({
    "scores.csv": csv("seeker,place,score", ...scores),
    "places.csv": csv("place,capacity", ...places),
    "policy.json": policy({ seed: 3 }),
  });

it("gives the same bytes for rows in any order, with ties everywhere", async () => {
  const random = new Random(11);
  const scores = Array.from({ length: 12 * 9 }, (_, k) => {
    return `s${k % 12},p${Math.trunc(k / 12)},${random.between(0, 2)}`;
  });
  const places = Array.from({ length: 9 }, (_, p) => `p${p},${random.between(1, 2)}`);
  const { out, report } = await solved(scores, places);
  for (let turn = 0; turn < 20; turn++) {
    const order = random.permutation(scores.length).map((at) => scores[at]!);
    const placeOrder = random.permutation(places.length).map((at) => places[at]!);
    const again = await solved(order, placeOrder);
    expect(again.out).toBe(out);
    expect(withoutTimes(again.report!)).toEqual(withoutTimes(report!));
  }
});

const withoutTimes = (report: object): object => ({ ...report, seconds: 0, steps: {} });
