import type { HandedOver } from "../../access/hand-over.ts";
import { linkAddress } from "../../access/links.ts";
import type { Part } from "../../access/visitor.ts";
import type { Vocabulary } from "../../programmes/vocabulary.ts";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { type Ctx, speaker } from "../visit.ts";
import { INVITATIONS, roleNames } from "./words.ts";

interface HandOver {
  readonly actor: Part;
  readonly links: readonly HandedOver[];
  /** Where people reach the service; undefined: where this request came in. */
  readonly publicUrl: string | undefined;
  readonly vocabulary: Vocabulary;
}

/** The links of those who were invited just now, to be printed: only their digests are kept. */
export function handOverPage(c: Ctx, { actor, links, publicUrl, vocabulary }: HandOver) {
  const say = speaker(c);
  const names = roleNames(vocabulary);
  const linksTo = publicUrl ?? new URL(c.req.url).origin;
  c.header("cache-control", "no-store");
  return renderPage(
    c,
    {
      title: say(INVITATIONS.links),
      menu: menuOf(c, actor, "invitations"),
      crumbs: [{ href: `/p/${actor.programme}/inviti`, label: say(INVITATIONS.title) }],
    },
    <>
      <h1>{say(INVITATIONS.links)}</h1>
      <p class="lead">{say(links.length === 0 ? INVITATIONS.nobodyLeft : INVITATIONS.linksHow)}</p>
      <ul class="tiles">
        {links.map(({ email, role, subject, secret }) => (
          <li class="tile">
            <p>
              <strong>{email}</strong>
              <br />
              {say(names[role])} {subject}
            </p>
            <p class="text-break">{linkAddress(linksTo, secret)}</p>
          </li>
        ))}
      </ul>
    </>,
  );
}
