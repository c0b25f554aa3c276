import type { HandedOver } from "../../access/hand-over.ts";
import { linkAddress } from "../../access/links.ts";
import type { Part } from "../../access/visitor.ts";
import { renderPage } from "../layout/layout.tsx";
import { menuOf } from "../layout/menu.ts";
import { type Ctx, speaker } from "../visit.ts";
import { INVITATIONS, ROLE_NAMES } from "./words.ts";

/** The links of those who were invited just now, to be printed: only their digests are kept. */
export function handOverPage(c: Ctx, actor: Part, links: readonly HandedOver[]) {
  const say = speaker(c);
  const { origin } = new URL(c.req.url);
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
              {say(ROLE_NAMES[role])} {subject}
            </p>
            <p class="text-break">{linkAddress(origin, secret)}</p>
          </li>
        ))}
      </ul>
    </>,
  );
}
