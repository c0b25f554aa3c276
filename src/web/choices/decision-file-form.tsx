import type { Part } from "../../access/visitor.ts";
import { Input } from "../kit/fields.tsx";
import { inRound } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { FILE } from "./words.ts";

/** Sends a decision file to be tried. */
export const DecisionFileForm = ({
  c,
  actor,
  round,
  wrong,
}: {
  readonly c: Ctx;
  readonly actor: Part;
  readonly round: number;
  readonly wrong?: string | undefined;
}) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(FILE.title)}</h2>
      <form
        method="post"
        action={inRound(actor, round, "scelte", "file")}
        enctype="multipart/form-data"
      >
        <Input
          name="file"
          type="file"
          label={say(FILE.file)}
          hint={say(FILE.hint)}
          accept=".csv,text/csv"
          wrong={wrong}
          required
        />
        <button class="btn btn-outline-primary">{say(FILE.tryIt)}</button>
      </form>
    </section>
  );
};
