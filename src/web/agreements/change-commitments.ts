import { z } from "zod";
import {
  addCommitment,
  dropCommitment,
  keepCommitment,
} from "../../programmes/agreements/commitments.ts";
import type { WebDeps } from "../deps.ts";
import { requireForm } from "../kit/require-form.ts";
import type { Ctx } from "../visit.ts";
import { changed } from "./change-parties.ts";

const LONGEST_CODE = 100;
const link = z.strictObject({ resource: z.string().min(1).max(LONGEST_CODE) });
const what = z.strictObject({ what: z.enum(["keep", "unkeep", "drop"]) });

export async function postLink(c: Ctx, deps: WebDeps) {
  const { resource } = await requireForm(c, link);
  return await changed(c, deps, "salvato", (db, { programme, id }) =>
    addCommitment(db, programme, id, resource),
  );
}

export async function postCommitment(c: Ctx, deps: WebDeps) {
  const { what: wanted } = await requireForm(c, what);
  const resource = c.req.param("resource")!;
  return await changed(c, deps, "salvato", (db, { programme, id, today }) =>
    wanted === "drop"
      ? dropCommitment(db, programme, id, resource)
      : keepCommitment(db, programme, id, {
          id: resource,
          on: wanted === "keep" ? today : null,
        }),
  );
}
