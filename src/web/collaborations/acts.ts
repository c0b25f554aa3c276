import { z } from "zod";
import {
  collaborationKindSchema,
  endCollaboration,
  startCollaboration,
} from "../../collaborations/life.ts";
import type { WebDeps } from "../deps.ts";
import { limitedForm, words } from "../kit/read-form.ts";
import { type Asking, type Ctx, newPages } from "../visit.ts";
import { changed } from "./change.ts";
import type { Shown } from "./frame.tsx";

const ONE = "/p/:programme/collaborazioni/:collaboration" as const;

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

type Again = (c: Ctx) => (asked: Asking, shown: Shown) => Promise<Response>;

/** A collaboration starts, and ends; `again` shows its page with what was refused. */
export const startAndEnd = ({ db: service }: WebDeps, again: Again) =>
  newPages()
    .post(
      `${ONE}/avvia`,
      limitedForm,
      async (c) =>
        await changed(c, service, {
          form: startForm,
          work: startCollaboration,
          to: () => [],
          done: "avviata",
          again: again(c),
        }),
    )
    .post(
      `${ONE}/chiudi`,
      limitedForm,
      async (c) =>
        await changed(c, service, {
          form: endForm,
          work: endCollaboration,
          to: () => [],
          done: "chiusa",
          again: again(c),
        }),
    );
