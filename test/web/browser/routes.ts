import type { WebDeps } from "../../../src/web/deps.ts";
import { createWeb } from "../../../src/web/web.ts";

/** Routes are declared without anything being asked of the service. */
const { router, routes } = createWeb({ hosts: [] } as unknown as WebDeps);

/** Every address that answers a reader, as a pattern. */
export const GET_ROUTES: ReadonlySet<string> = new Set(
  routes.filter(({ method }) => method === "GET").map(({ path }) => path),
);

/** The pattern by which an address is answered: the first that fits, as they are declared. */
export function routeOf(address: string): string | undefined {
  const [matches] = router.match("GET", new URL(address, "http://own").pathname);
  return matches.map(([[, { path }]]) => path).find((path) => GET_ROUTES.has(path));
}
