import type { Service } from "../../access/service.ts";
import { roundIn } from "../round/address.ts";
import { asking, type Ctx, nothingHere } from "../visit.ts";
import type { RunKey } from "./run-address.ts";

export const ROUND = "/p/:programme/cicli/:round" as const;
export const RUN = `${ROUND}/ipotesi/:run` as const;

/** Who asks for a page of a run, and of which. */
export interface RunRequest extends RunKey {
  readonly db: Service;
}

/** Throws `notFound` unless the visitor coordinates the programme and the address can be that of a run. */
export function runRequest(c: Ctx, service: Service): RunRequest {
  const asked = asking(c, service, ["coordinator"]);
  return { ...asked, round: roundIn(c), run: codeIn(c, "run") };
}

/** The code that stands in a page's address under a name; throws `notFound` for what can be none. */
export function codeIn(c: Ctx, name: string): string {
  const text = c.req.param(name) ?? "";
  if (!/^[^\p{Cc}\p{Surrogate}]{1,100}$/u.test(text)) throw nothingHere();
  return text;
}
