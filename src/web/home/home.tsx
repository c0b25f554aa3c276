import type { Part } from "../../access/visitor.ts";
import { listProgrammes, type ProgrammeView } from "../../programmes/programmes.ts";
import type { WebDeps } from "../deps.ts";
import { renderPage } from "../layout/layout.tsx";
import { startOf } from "../layout/menu.ts";
import { type Ctx, newPages, speaker } from "../visit.ts";
import { FOR, HOME, ROLE_WORDS } from "./words.ts";

const SHOWN = 100;

/** The programmes; whoever has signed in finds the way to their own part in them, at once where it is one alone. */
export const homePages = ({ db }: WebDeps) =>
  newPages().get("/", async (c) => {
    const say = speaker(c);
    const { account, actors, operator } = c.get("visitor");
    const isStranger = account === null;
    const [only, ...others] = actors;
    if (only !== undefined && others.length === 0 && !operator)
      return c.redirect(startOf(only), 303);
    const { items } = await db.as({ kind: "public" }, (tx) => listProgrammes(tx, { limit: SHOWN }));
    return renderPage(
      c,
      { title: say(HOME.programmes) },
      <>
        <h1>{say(HOME.title)}</h1>
        <p class="lead">{say(HOME.lead)}</p>
        {operator && (
          <p class="actions">
            <a class="btn btn-primary" href="/nuovo-progetto">
              {say(HOME.begin)}
            </a>
          </p>
        )}
        {actors.length > 0 && <OwnParts c={c} parts={actors} programmes={items} />}
        {isStranger && (
          <p class="actions">
            <a class="btn btn-primary" href="/accesso">
              {say(HOME.enter)}
            </a>
          </p>
        )}
        <h2>{say(actors.length > 0 ? HOME.all : HOME.programmes)}</h2>
        {items.length === 0 && <p>{say(HOME.none)}</p>}
        <ul class="tiles wide-tiles">
          {items.map(({ id, title, description }) => (
            <li class="tile">
              <h3 class="mt-0">
                <a href={`/p/${id}`}>{title}</a>
              </h3>
              <p>{description}</p>
            </li>
          ))}
        </ul>
        {isStranger && <ForWhom c={c} />}
      </>,
    );
  });

/** The three whom the service is for, and what each finds in it. */
const ForWhom = ({ c }: { readonly c: Ctx }) => {
  const say = speaker(c);
  return (
    <section>
      <h2>{say(HOME.who)}</h2>
      <ul class="tiles fill-tiles">
        {FOR.map(({ who, what }) => (
          <li class="tile">
            <h3 class="mt-0">{say(who)}</h3>
            <p>{say(what)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What somebody is, in which programme. */
const OwnParts = ({
  c,
  parts,
  programmes,
}: {
  readonly c: Ctx;
  readonly parts: readonly Part[];
  readonly programmes: readonly ProgrammeView[];
}) => {
  const say = speaker(c);
  const titles = new Map(programmes.map(({ id, title }) => [id, title]));
  return (
    <section class="callout-plain">
      <h2>{say(HOME.own)}</h2>
      <ul>
        {parts.map((part) => (
          <li>
            <a href={startOf(part)}>
              {titles.get(part.programme) ?? part.programme}: {say(ROLE_WORDS[part.kind])}
              {part.subject !== "" && ` (${part.subject})`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
