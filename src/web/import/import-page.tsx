import type { Part } from "../../access/visitor.ts";
import type { Bilingual } from "../../errors.ts";
import { Input } from "../kit/fields.tsx";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { type Ctx, speaker } from "../visit.ts";
import { IMPORT, IMPORT_DONE } from "./words.ts";

/** Where files are chosen; `wrong` says why the last choice could not be taken. */
export function importPage(c: Ctx, actor: Part, wrong?: Bilingual) {
  const say = speaker(c);
  const at = `/p/${actor.programme}/importa`;
  const done = IMPORT_DONE[c.req.query("fatto") ?? ""];
  return renderPage(
    c,
    { title: say(IMPORT.title), menu: menuOf(c, actor, "import"), done },
    <>
      <h1>{say(IMPORT.title)}</h1>
      <p class="lead">{say(IMPORT.lead)}</p>
      <h2>{say(IMPORT.fill)}</h2>
      <p>{say(IMPORT.fillHow)}</p>
      <p class="actions">
        <a class="btn btn-outline-primary" href={`${at}/fogli.xlsx`}>
          {say(IMPORT.template)}
        </a>
        <a class="btn btn-outline-primary" href={`${at}/dati.xlsx`}>
          {say(IMPORT.present)}
        </a>
      </p>
      <h2>{say(IMPORT.send)}</h2>
      <SendForm c={c} programme={actor.programme} wrong={wrong} />
    </>,
    wrong === undefined ? 200 : 422,
  );
}

export const SendForm = ({
  c,
  programme,
  wrong,
}: {
  readonly c: Ctx;
  readonly programme: string;
  readonly wrong?: Bilingual | undefined;
}) => {
  const say = speaker(c);
  return (
    <form method="post" action={`/p/${programme}/importa`} enctype="multipart/form-data">
      <Input
        type="file"
        name="files"
        label={say(IMPORT.files)}
        hint={say(IMPORT.filesHint)}
        wrong={wrong && say(wrong)}
        accept=".xlsx,.csv"
        multiple
        required
      />
      <button class="btn btn-primary">{say(IMPORT.try)}</button>
    </form>
  );
};
