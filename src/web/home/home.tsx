import { listProgrammes } from "../../programmes/programmes.ts";
import type { WebDeps } from "../deps.ts";
import { renderPage } from "../layout/layout.tsx";
import { newPages, speaker } from "../visit.ts";
import { HOME } from "./words.ts";

const SHOWN = 100;

export const homePages = ({ db }: WebDeps) =>
  newPages().get("/", async (c) => {
    const say = speaker(c);
    const { items } = await db.as({ kind: "public" }, (tx) => listProgrammes(tx, { limit: SHOWN }));
    return renderPage(
      c,
      { title: say(HOME.title) },
      <>
        <h1>{say(HOME.title)}</h1>
        <p class="lead">{say(HOME.lead)}</p>
        {items.length === 0 && <p>{say(HOME.none)}</p>}
        <ul class="tiles">
          {items.map(({ id, title, description }) => (
            <li class="tile">
              <h2 class="h4 mt-0">
                <a href={`/p/${id}`}>{title}</a>
              </h2>
              <p>{description}</p>
            </li>
          ))}
        </ul>
      </>,
    );
  });
