import { z } from "zod";
import { InnestoError } from "../../errors.ts";
import { decideFromFile } from "../../rounds/decision-file.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, readForm } from "../kit/read-form.ts";
import { tried } from "../kit/refusal.tsx";
import { Table } from "../kit/table.tsx";
import { inRound, roundIn } from "../round/address.ts";
import { byOf } from "../round/by.ts";
import { roundPage } from "../round/frame.tsx";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { DecisionFileForm } from "./decision-file-form.tsx";
import { FILE, OUTCOME_WORDS, VERB_WORDS } from "./words.ts";

const LARGEST = 1_000_000;
const applied = z.strictObject({ csv: z.string().min(1).max(LARGEST), name: z.string().max(200) });

const PAGE = "/p/:programme/cicli/:round/scelte/file" as const;

/** Many choices from a file: tried first, with every fault by row; then kept, all of them or none. */
export const decisionFilePages = ({ db: service, today }: WebDeps) =>
  newPages()
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const { file } = await c.req.parseBody();
      if (!(file instanceof File) || file.size === 0)
        return trialPage(c, asked, null, new InnestoError("invalid", FILE.choose));
      const sent = { csv: await file.text(), name: file.name };
      const { done, refused } = await decided(c, asked, sent, { dryRun: true, on: today() });
      return trialPage(c, asked, done === null ? null : { sent, lines: done.lines }, refused);
    })
    .post(`${PAGE}/registra`, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const form = await readForm(c, applied);
      if (form.wrong !== null)
        return trialPage(c, asked, null, new InnestoError("invalid", FILE.choose));
      const { refused } = await decided(c, asked, form.value, { dryRun: false, on: today() });
      if (refused !== null) return trialPage(c, asked, null, refused);
      return c.redirect(`${inRound(asked.actor, roundIn(c), "scelte")}?fatto=file`, 303);
    });

interface Sent {
  readonly csv: string;
  readonly name: string;
}

interface Taking {
  readonly dryRun: boolean;
  /** ISO date of the answers that the file holds. */
  readonly on: string;
}

const decided = (c: Ctx, { actor, db }: Asking, { csv, name }: Sent, taking: Taking) =>
  tried(() => {
    const file = { bytes: new TextEncoder().encode(csv), file: name, ...taking };
    return decideFromFile(db, actor.programme, roundIn(c), file, byOf(actor));
  });

type Lines = Awaited<ReturnType<typeof decideFromFile>>["lines"];

function trialPage(
  c: Ctx,
  { actor }: Asking,
  trial: { readonly sent: Sent; readonly lines: Lines } | null,
  refused: InnestoError | null,
) {
  const round = roundIn(c);
  return roundPage(
    c,
    { actor, round, title: FILE.tried, refused },
    <>
      {trial !== null && (
        <form
          method="post"
          action={inRound(actor, round, "scelte", "file", "registra")}
          enctype="multipart/form-data"
        >
          <Outcomes c={c} lines={trial.lines} />
          <input type="hidden" name="csv" value={trial.sent.csv} />
          <input type="hidden" name="name" value={trial.sent.name} />
          <button class="btn btn-primary">{speaker(c)(FILE.apply)}</button>
        </form>
      )}
      <DecisionFileForm c={c} actor={actor} round={round} />
      <p>
        <a href={inRound(actor, round, "scelte")}>{speaker(c)(FILE.back)}</a>
      </p>
    </>,
  );
}

const Outcomes = ({ c, lines }: { readonly c: Ctx; readonly lines: Lines }) => {
  const say = speaker(c);
  return (
    <>
      <p>{say(FILE.would)}</p>
      <Table
        caption={say(FILE.tried)}
        headers={[say(FILE.row), say(FILE.title), say(FILE.what)]}
        rows={lines.map(({ row, verb, seeker, place, outcome }) => [
          String(row),
          `${say(VERB_WORDS[verb])} ${seeker} – ${place}`,
          say(OUTCOME_WORDS[outcome]),
        ])}
      />
    </>
  );
};
