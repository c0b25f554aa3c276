import type { By } from "../../rounds/transitions.ts";

/** Whoever is at this machine decides for the coordination, until there is sign-in. */
export const BY_CLI: By = { role: "coordinator", madeBy: "coordinator", madeFrom: "cli" };
