import type { Part } from "../../access/visitor.ts";
import type { AdoptedModel } from "../../collaborations/report/models.ts";
import { Input } from "../kit/fields.tsx";
import { textOf, type Typed } from "../kit/read-form.ts";
import type { Wrong } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { type Ctx, speaker } from "../visit.ts";
import { fieldOf } from "./targets.ts";
import { REPORT } from "./words.ts";

interface Props {
  readonly c: Ctx;
  readonly actor: Part;
  readonly model: AdoptedModel;
  readonly typed: Typed;
  readonly wrong: Wrong;
}

/** Targets by indicator, and the whole document out and in. */
export const DefinitionForms = ({ c, actor, model, typed, wrong }: Props) => {
  const say = speaker(c);
  const at = (...parts: readonly string[]) =>
    inProgramme(actor, "rendicontazione", "definizioni", ...parts);
  return (
    <>
      <h2>{say(model.title)}</h2>
      <form method="post" action={at(model.id, "obiettivi")}>
        <h3>{say(REPORT.targets)}</h3>
        {model.indicators.map((indicator) => (
          <Input
            name={fieldOf(indicator.code)}
            type="number"
            min={0}
            max={999_999}
            label={`${indicator.code}: ${say(indicator)}`}
            value={textOf(typed, fieldOf(indicator.code)) || indicator.target}
            wrong={wrong[fieldOf(indicator.code)]}
          />
        ))}
        <button class="btn btn-primary">{say(REPORT.saveTargets)}</button>
      </form>
      <form method="post" action={at()} enctype="multipart/form-data">
        <h3>{say(REPORT.replace)}</h3>
        <p>
          <a href={at(model.id, "modello.json")}>{say(REPORT.inUse)}</a>
        </p>
        <Input
          name="file"
          type="file"
          label={say(REPORT.file)}
          hint={say(REPORT.replaceHint)}
          accept=".json,application/json"
          required
        />
        <button class="btn btn-outline-primary">{say(REPORT.send)}</button>
      </form>
      {model.adoptedOn !== null && (
        <form method="post" action={at(model.id, "togli")}>
          <button class="btn btn-outline-danger">{say(REPORT.drop)}</button>
        </form>
      )}
      <p>
        <a href={`${inProgramme(actor, "rendicontazione")}?modello=${model.id}`}>
          {say(REPORT.back)}
        </a>
      </p>
    </>
  );
};
