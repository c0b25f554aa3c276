import type { Attachment } from "../../programmes/agreements/files.ts";
import { KEPT_ENDINGS } from "../../programmes/agreements/file-kinds.ts";
import { Input } from "../kit/fields.tsx";
import { decimal, moment } from "../kit/figures.ts";
import { type Ctx, speaker } from "../visit.ts";
import { AGREEMENTS } from "./words.ts";

const KIBIBYTE = 1024;

/** The files of an agreement, and the form that adds one. */
export const Files = ({
  c,
  at,
  files,
}: {
  readonly c: Ctx;
  readonly at: (...parts: readonly string[]) => string;
  readonly files: readonly Attachment[];
}) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(AGREEMENTS.files)}</h2>
      {files.length === 0 && <p>{say(AGREEMENTS.noFiles)}</p>}
      <ul>
        {files.map(({ id, name, bytes, addedAt }) => (
          <li>
            <form method="post" action={at("allegati", id, "elimina")} class="actions">
              <a href={at("allegati", id, "file")}>{name}</a>
              <span>
                {decimal(c, bytes / KIBIBYTE, { digits: 0 })} kB · {moment(c, addedAt)}
              </span>
              <button
                class="btn btn-outline-danger btn-sm"
                aria-label={`${say(AGREEMENTS.detach)}: ${name}`}
              >
                {say(AGREEMENTS.detach)}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={at("allegati")} enctype="multipart/form-data" class="narrow">
        <Input
          type="file"
          name="file"
          label={say(AGREEMENTS.file)}
          hint={say(AGREEMENTS.filesHow)}
          accept={KEPT_ENDINGS}
          required
        />
        <button class="btn btn-outline-primary">{say(AGREEMENTS.attach)}</button>
      </form>
    </section>
  );
};
