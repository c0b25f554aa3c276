import { bodyLimit } from "hono/body-limit";
import { InnestoError } from "../../errors.ts";
import {
  LARGEST_ATTACHMENT_BYTES,
  mediaTypeOf,
  TOO_LARGE,
} from "../../programmes/agreements/file-kinds.ts";
import { attach, detach, requireAttachment } from "../../programmes/agreements/files.ts";
import type { WebDeps } from "../deps.ts";
import { sentFields } from "../kit/read-form.ts";
import { asking, type Ctx } from "../visit.ts";
import { agreementPage } from "./agreement-page.tsx";
import { changed } from "./change-parties.ts";
import { AGREEMENTS } from "./words.ts";

/** What a form adds around its file. */
const AROUND_BYTES = 64 * 1024;

/** Stops a body that is larger than any file that is kept, before it is read. */
export const limitedAttachment = (deps: WebDeps) =>
  bodyLimit({
    maxSize: LARGEST_ATTACHMENT_BYTES + AROUND_BYTES,
    onError: (c) => agreementPage(c as Ctx, deps, new InnestoError("invalid", TOO_LARGE)),
  });

export async function postAttachment(c: Ctx, deps: WebDeps) {
  asking(c, deps.db, ["coordinator"]);
  const { file } = await sentFields(c);
  const [sent] = [file].flat();
  if (!(sent instanceof File) || sent.size === 0)
    return await agreementPage(c, deps, new InnestoError("invalid", AGREEMENTS.chooseFile));
  const content = new Uint8Array(await sent.arrayBuffer());
  return await changed(c, deps, "allegato", (db, { programme, id }) =>
    attach(db, programme, id, { name: sent.name, content }),
  );
}

export async function postRemoval(c: Ctx, deps: WebDeps) {
  const file = c.req.param("file")!;
  return await changed(c, deps, "eliminato", (db, { programme, id }) =>
    detach(db, programme, id, file),
  );
}

/** A file to be saved, never shown in the page: what is in it was made elsewhere. */
export async function attachmentFile(c: Ctx, deps: WebDeps) {
  const { actor, db } = asking(c, deps.db, ["coordinator"]);
  const { agreement = "", file = "" } = c.req.param() as Readonly<Record<string, string>>;
  const { name, content } = await db.as(actor, (tx) =>
    requireAttachment(tx, actor.programme, agreement, file),
  );
  return c.body(new Uint8Array(content), 200, {
    "content-type": mediaTypeOf(name),
    "content-disposition": `attachment; filename="${asciiOf(name)}"; filename*=UTF-8''${encoded(name)}`,
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
}

const asciiOf = (name: string): string => name.replaceAll(/[^\x20-\x7e]|["\\]/g, "_");

/** RFC 8187: what `encodeURIComponent` leaves and that grammar does not. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
