import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * What takes minutes: begun late, one worker would be at it long after the other has ended. Two
 * browsers at a time would keep each other waiting.
 */
const LONGEST = [
  "test/web/browser/pages.test.ts",
  "test/web/hostile/fields.test.ts",
  "test/db/folder.test.ts",
  "test/web/crash.test.ts",
  "test/cli/",
  "test/web/browser/story.test.ts",
];

const rank = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((path) => moduleId.includes(path));
  return place < 0 ? LONGEST.length : place;
};

/** The longest tests begin first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own, of no array
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
