/** What the log may say of something thrown. */
interface Fault {
  readonly error: string;
  readonly code?: string;
  /** Where in the code. */
  readonly at: readonly string[];
}

/** Names and places in the code only: a message may repeat what somebody wrote. */
export function faultOf(thrown: unknown): Fault {
  const error = thrown instanceof Error ? thrown : new Error("not an error");
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = "code" in cause && typeof cause.code === "string" ? { code: cause.code } : {};
  const at = (cause.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { error: error.name, ...code, at };
}
