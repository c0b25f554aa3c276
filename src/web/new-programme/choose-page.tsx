import type { Visitor } from "../../access/visitor.ts";
import { readTemplate, TEMPLATES } from "../../programmes/templates/templates.ts";
import { renderPage } from "../layout/layout.tsx";
import { type Ctx, speaker } from "../visit.ts";
import { ownProgrammes } from "./founder.ts";
import { NEW } from "./words.ts";

/** The first step: which template, or which programme to duplicate. */
export function choosePage(c: Ctx, visitor: Visitor) {
  const say = speaker(c);
  const own = ownProgrammes(visitor);
  return renderPage(
    c,
    { title: say(NEW.title) },
    <>
      <h1>{say(NEW.title)}</h1>
      {visitor.operator && <Templates c={c} />}
      {own.length > 0 && (
        <>
          <h2>{say(NEW.copies)}</h2>
          <p>{say(NEW.copiesHow)}</p>
          <ul>
            {own.map((programme) => (
              <li>
                <a href={`/nuovo-progetto?da=${programme}`}>{programme}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>,
  );
}

const Templates = ({ c }: { readonly c: Ctx }) => {
  const say = speaker(c);
  return (
    <>
      <p class="lead">{say(NEW.lead)}</p>
      <h2>{say(NEW.choose)}</h2>
      <ul class="tiles">
        {TEMPLATES.map((name) => {
          const { title, about, phases } = readTemplate(name);
          return (
            <li class="tile">
              <h3 class="h4 mt-0">{say(title)}</h3>
              <p>{say(about)}</p>
              <p>
                <strong>{say(NEW.phases)}:</strong> {phases.map((phase) => phase.name).join(" · ")}
              </p>
              <p>
                <a class="btn btn-primary" href={`/nuovo-progetto?modello=${name}`}>
                  {say(NEW.begin)}
                  <span class="visually-hidden">: {say(title)}</span>
                </a>
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
};
