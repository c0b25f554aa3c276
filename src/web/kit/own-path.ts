/** A path of this service out of what a request says; the home page for anything that leads elsewhere. */
export function ownPath(said: unknown): string {
  if (typeof said !== "string" || !/^\/(?![/\\])[\x21-\x7e]*$/.test(said)) return "/";
  const { origin, pathname, search } = new URL(said, "http://own");
  return origin === "http://own" && !pathname.startsWith("//") ? pathname + search : "/";
}
