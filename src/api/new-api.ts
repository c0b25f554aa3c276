import { OpenAPIHono } from "@hono/zod-openapi";
import type { z } from "zod";
import type { Part, Visitor } from "../access/visitor.ts";
import { invalidRequest } from "./problems/issues.ts";

export interface ApiEnv {
  Variables: {
    readonly visitor: Visitor;
    /** As whom somebody asks, at addresses within a programme. */
    readonly actor: Part;
  };
}

interface Checked {
  readonly success: boolean;
  readonly target: Parameters<typeof invalidRequest>[0];
  readonly error?: z.ZodError;
  readonly data?: unknown;
}

/** A set of routes whose requests are checked before a handler sees them. */
export const newApi = () =>
  new OpenAPIHono<ApiEnv>({
    defaultHook: ({ success, target, error, data }: Checked) => {
      if (!success && error !== undefined) throw invalidRequest(target, error, data);
    },
  });
