import type { Service } from "../../access/service.ts";
import { roundIn } from "../round/address.ts";
import { asking, type Ctx } from "../visit.ts";
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
  return { ...asked, round: roundIn(c), run: c.req.param("run") ?? "" };
}
