import type { Child } from "hono/jsx";
import type { CollaborationFile } from "../../collaborations/file.ts";
import { requireFile } from "../../collaborations/file.ts";
import type { InnestoError } from "../../errors.ts";
import { doneOf } from "../kit/done.ts";
import type { Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { personPage } from "../person/frame.tsx";
import { inProgramme } from "../round/address.ts";
import { namesOf } from "../round/parties.ts";
import { type Asking, type Ctx, speaker } from "../visit.ts";
import { FILE, FILE_DONE, FILE_TABS, type FileTab } from "./file-words.ts";
import { COLLABORATIONS } from "./words.ts";

/** Who reads the files of collaborations: the coordination, and the referent of the person's hub. */
export const READERS = ["coordinator", "referent"] as const;

/** What a page of a collaboration shows again after a form that was refused. */
export interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

/** A collaboration as whoever asks may open it. */
export interface Opened extends Asking {
  readonly file: CollaborationFile;
  /** Only the coordination writes. */
  readonly writes: boolean;
}

export const hubOf = ({ actor }: Asking): string | undefined =>
  actor.kind === "referent" ? actor.subject : undefined;

export async function opened(c: Ctx, asked: Asking): Promise<Opened> {
  const { actor, db } = asked;
  const id = c.req.param("collaboration") ?? "";
  const file = await db.as(actor, (tx) => requireFile(tx, actor.programme, id, hubOf(asked)));
  return { ...asked, file, writes: actor.kind === "coordinator" };
}

/** One of the pages of a collaboration, beside the others. */
export async function filePage(
  c: Ctx,
  { actor, db, file: { one } }: Opened,
  tab: FileTab,
  { wrong, refused }: Shown,
  children: Child,
) {
  const say = speaker(c);
  const list = inProgramme(actor, "collaborazioni");
  const people = one.participant === null ? [] : [one.participant];
  const { person } = await namesOf({ actor, db }, people);
  const who = one.participant === null ? (one.idea ?? "") : person(one.participant);
  const title = { it: `Collaborazione ${one.id}`, en: `Collaboration ${one.id}` };
  return personPage(
    c,
    {
      actor,
      title,
      menu: "collaborations",
      crumbs: [{ href: list, label: say(COLLABORATIONS.title) }],
      done: doneOf(c, FILE_DONE),
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      <p class="lead">
        {who} – {one.host}
      </p>
      <nav class="round-tabs" aria-label={say(FILE.pages)}>
        <ul>
          {Object.entries(FILE_TABS).map(([name, { path, label }]) => (
            <li>
              <a
                href={inProgramme(actor, "collaborazioni", one.id, ...path)}
                aria-current={name === tab ? "page" : undefined}
              >
                {say(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>,
  );
}
