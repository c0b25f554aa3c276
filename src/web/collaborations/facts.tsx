import type { CollaborationFile } from "../../collaborations/file.ts";
import { day, decimal } from "../kit/figures.ts";
import { type Ctx, speaker } from "../visit.ts";
import { FIELDS, FILE } from "./file-words.ts";

type FactName = keyof typeof FIELDS;

const DAYS: ReadonlySet<FactName> = new Set([
  "conventionOn",
  "declaredOn",
  "noticeOn",
  "extendedTo",
]);

/** What a field of a file says, in words; what nobody has said reads so. */
export function factOf(c: Ctx, { one, agreement, promoter }: CollaborationFile, name: FactName) {
  const say = speaker(c);
  if (name === "host") return one.host;
  const value = name === "promoterId" ? promoter : agreement[name];
  if (value === null) return null;
  if (typeof value === "boolean") return say(value ? FILE.yes : FILE.no);
  if (typeof value === "number")
    return decimal(c, value, { digits: Number.isInteger(value) ? 0 : 2 });
  return DAYS.has(name) ? day(value) : value;
}

/** Fields with what they say, one under the other, to be read or printed. */
export const Facts = ({
  c,
  file,
  names,
}: {
  readonly c: Ctx;
  readonly file: CollaborationFile;
  readonly names: readonly FactName[];
}) => {
  const say = speaker(c);
  return (
    <dl class="facts even-facts">
      {names.map((name) => (
        <>
          <dt>{say(FIELDS[name])}</dt>
          <dd class="lines">{factOf(c, file, name) ?? say(FILE.none)}</dd>
        </>
      ))}
    </dl>
  );
};
