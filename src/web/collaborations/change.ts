import type { z } from "zod";
import { type Collaboration, lockCollaboration } from "../../collaborations/life.ts";
import type { Service } from "../../access/service.ts";
import { readForm, type Typed } from "../kit/read-form.ts";
import { tried } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { asking, type Asking, type Ctx } from "../visit.ts";
import type { Shown } from "./frame.tsx";

type Tx = Parameters<typeof lockCollaboration>[0];

interface Change<S extends z.ZodType> {
  readonly form: S;
  /** What it does to the collaboration of the address. */
  readonly work: (tx: Tx, found: Collaboration, said: z.output<S>) => Promise<unknown>;
  /** Where it leads once done, below the list of collaborations; `fatto` of its address. */
  readonly to: (id: string) => readonly string[];
  readonly done: string;
  /** The page that shows what was refused. */
  readonly again: (asked: Asking, shown: Shown) => Promise<Response>;
}

/** Takes a form of the coordination's about a collaboration, all or nothing. */
export async function changed<S extends z.ZodType>(
  c: Ctx,
  service: Service,
  { form, work, to, done, again }: Change<S>,
): Promise<Response> {
  const asked = asking(c, service, ["coordinator"]);
  const { actor, db } = asked;
  const id = c.req.param("collaboration") ?? "";
  const read = await readForm(c, form);
  if (read.wrong !== null) return await again(asked, read);
  const typed: Typed = read.typed;
  const { refused } = await tried(() =>
    db.asSystem(actor.programme, async (tx) => {
      await work(tx, await lockCollaboration(tx, actor.programme, id), read.value);
    }),
  );
  if (refused !== null) return await again(asked, { typed, refused });
  return c.redirect(`${inProgramme(actor, "collaborazioni", ...to(id))}?fatto=${done}`, 303);
}
