import { z } from "zod";
import {
  type ListedCollaboration,
  listCollaborations,
} from "../../collaborations/collaborations.ts";
import {
  collaborationKindSchema,
  endCollaboration,
  lockCollaboration,
  startCollaboration,
} from "../../collaborations/life.ts";
import type { InnestoError } from "../../errors.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { limitedForm, readForm, type Typed, words } from "../kit/read-form.ts";
import { tried, type Wrong } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { programmePage } from "../round/frame.tsx";
import { partiesOf } from "../round/parties.ts";
import { type Asking, asking, type Ctx, newPages, nothingHere } from "../visit.ts";
import { CollaborationList } from "./collaboration-list.tsx";
import { OneCollaboration } from "./one.tsx";
import { COLLABORATIONS, COLLABORATIONS_DONE } from "./words.ts";

const startForm = z.strictObject({
  startedOn: z.iso.date(),
  plannedEndOn: z.iso.date().optional(),
  kind: collaborationKindSchema,
});

const endForm = z.strictObject({
  state: z.enum(["completed", "interrupted"]),
  endedOn: z.iso.date(),
  reason: words().optional(),
});

const PAGE = "/p/:programme/collaborazioni" as const;
const ONE = `${PAGE}/:collaboration` as const;

/** The programme's collaborations: which there are, and how one starts and ends. */
export const collaborationsPages = ({ db: service, today }: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const { actor } = asked;
      const all = await listed(asked);
      const parties = await partiesOf(asked);
      return programmePage(
        c,
        {
          actor,
          title: COLLABORATIONS.title,
          menu: "collaborations",
          done: doneOf(c, COLLABORATIONS_DONE),
        },
        <CollaborationList c={c} actor={actor} all={all} parties={parties} />,
      );
    })
    .get(ONE, async (c) => await onePage(c, asking(c, service, ["coordinator"]), today(), {}))
    .post(`${ONE}/avvia`, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const read = await readForm(c, startForm);
      if (read.wrong !== null) return await onePage(c, asked, today(), read);
      return await changed(c, asked, today(), read.typed, "avviata", (tx, found) =>
        startCollaboration(tx, found, read.value),
      );
    })
    .post(`${ONE}/chiudi`, limitedForm, async (c) => {
      const asked = asking(c, service, ["coordinator"]);
      const read = await readForm(c, endForm);
      if (read.wrong !== null) return await onePage(c, asked, today(), read);
      return await changed(c, asked, today(), read.typed, "chiusa", (tx, found) =>
        endCollaboration(tx, found, read.value),
      );
    });

const listed = ({ actor, db }: Asking): Promise<ListedCollaboration[]> =>
  db.as(actor, (tx) => listCollaborations(tx, actor.programme));

type Tx = Parameters<typeof lockCollaboration>[0];
type Found = Awaited<ReturnType<typeof lockCollaboration>>;

async function changed(
  c: Ctx,
  asked: Asking,
  today: string,
  typed: Typed,
  done: keyof typeof COLLABORATIONS_DONE,
  work: (tx: Tx, found: Found) => Promise<Found>,
) {
  const { actor, db } = asked;
  const id = c.req.param("collaboration") ?? "";
  const { refused } = await tried(() =>
    db.asSystem(actor.programme, async (tx) =>
      work(tx, await lockCollaboration(tx, actor.programme, id)),
    ),
  );
  if (refused !== null) return await onePage(c, asked, today, { typed, refused });
  return c.redirect(`${inProgramme(actor, "collaborazioni")}?fatto=${done}`, 303);
}

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

async function onePage(c: Ctx, asked: Asking, today: string, { typed = {}, ...shown }: Shown) {
  const { actor } = asked;
  const id = c.req.param("collaboration");
  const one = (await listed(asked)).find((row) => row.id === id);
  if (one === undefined) throw nothingHere();
  const title = { it: `Collaborazione ${one.id}`, en: `Collaboration ${one.id}` };
  return programmePage(
    c,
    {
      actor,
      title,
      menu: "collaborations",
      refused: shown.refused ?? null,
      wrong: shown.wrong ?? null,
    },
    <OneCollaboration
      c={c}
      actor={actor}
      one={one}
      parties={await partiesOf(asked)}
      typed={{ startedOn: today, endedOn: today, ...typed }}
      wrong={shown.wrong ?? {}}
    />,
  );
}
