import { both } from "../faults.ts";
import { type Kind, parsed } from "./kind.ts";
import { list } from "./list.ts";
import { party, type Party } from "./party.ts";

export interface Member {
  readonly party: Party;
  readonly role: string;
}

/** An author is named «author» in the database, whatever the language of the file. */
const AUTHOR = "author";
const AUTHOR_WORDS = new Set(["autore", "autrice", "author"]);
const member: Kind<Member> = {
  expected: both("codice oppure codice=ruolo", "code or code=role"),
  parse(cell, context) {
    const cut = cell.indexOf("=");
    const who = MEMBER_PARTY.parse(cut < 0 ? cell : cell.slice(0, cut), context);
    if (!who.ok) return who;
    const role = cut < 0 ? "" : cell.slice(cut + 1).trim();
    const isAuthor = role === "" || AUTHOR_WORDS.has(role.toLowerCase());
    return parsed({ party: who.value, role: isAuthor ? AUTHOR : role });
  },
  format({ party: who, role }, context) {
    const written = MEMBER_PARTY.format(who, context);
    return role === AUTHOR ? written : `${written}=${role}`;
  },
};
const MEMBER_PARTY = party(["participant", "organisation"]);

export const team = list(member, { once: ({ party: who }) => `${who.kind} ${who.id}` });
