import { OpenAPIHono } from "@hono/zod-openapi";
import type { z } from "zod";
import { invalidRequest } from "./problems/issues.ts";

interface Checked {
  readonly success: boolean;
  readonly target: Parameters<typeof invalidRequest>[0];
  readonly error?: z.ZodError;
  readonly data?: unknown;
}

/** A set of routes whose requests are checked before a handler sees them. */
export const newApi = () =>
  new OpenAPIHono({
    defaultHook: ({ success, target, error, data }: Checked) => {
      if (!success && error !== undefined) throw invalidRequest(target, error, data);
    },
  });
