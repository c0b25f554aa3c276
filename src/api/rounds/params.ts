import { z } from "@hono/zod-openapi";
import { codeParam, programmeParam, roundParam } from "../routes.ts";

export const ROUNDS = "/programmes/{programme}/rounds" as const;
export const ROUND = `${ROUNDS}/{round}` as const;
export const RUN = `${ROUND}/runs/{run}` as const;

export const roundsParams = z.object({ programme: programmeParam });
export const roundParams = roundsParams.extend({ round: roundParam });
export const runParams = roundParams.extend({ run: codeParam("run", "1-a") });

/** What a new round or run may be called. */
export const nameField = z.string().trim().min(1).max(100);

/** A list that is short by its nature, whole. */
export const wholeList = <T>(items: readonly T[]) => ({ items, next: null });
