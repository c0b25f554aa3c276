import type { WebDeps } from "../deps.ts";
import { newPages } from "../visit.ts";
import { hostsPages } from "./hosts/hosts.tsx";
import { profilePages } from "./profile/profile.tsx";
import { proposalPages } from "./proposal/proposal.tsx";

/** What a participant reads and does: profile, hosts, the proposal. */
export function personPages(deps: WebDeps) {
  const pages = newPages();
  for (const area of [profilePages, hostsPages, proposalPages]) pages.route("/", area(deps));
  return pages;
}
