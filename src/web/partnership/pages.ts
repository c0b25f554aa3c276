import type { WebDeps } from "../deps.ts";
import { limitedForm } from "../kit/read-form.ts";
import { newPages } from "../visit.ts";
import { partnershipPage } from "./partnership-page.tsx";
import { postRole, roleForm } from "./add-role.tsx";
import { postRemoval, postTerm, rolePage } from "./role-page.tsx";

const AT = "/p/:programme/partenariato";

/** Who carries the programme, in which role, from when to when. */
export function partnershipPages(deps: WebDeps) {
  const pages = newPages();
  pages.use(`${AT}/*`, limitedForm);
  pages.get(AT, (c) => partnershipPage(c, deps));
  pages.get(`${AT}/nuovo`, (c) => roleForm(c, deps));
  pages.post(`${AT}/nuovo`, (c) => postRole(c, deps));
  pages.get(`${AT}/:role`, (c) => rolePage(c, deps));
  pages.post(`${AT}/:role`, (c) => postTerm(c, deps));
  pages.post(`${AT}/:role/togli`, (c) => postRemoval(c, deps));
  return pages;
}
