import type { Market } from "../matching/glossary.ts";
import type { Policy } from "../matching/policy.ts";

/**
 * The policy as a market of it reads it. Pins, forbids, reserved seats and quotas name people and seats: they are those
 * of `incubation`; of other markets the coordination's decisions say as much. Needs are not people to be fair to:
 * the essential ones come first, and then the total decides.
 */
export const policyFor = (policy: Policy, market: Market): Policy =>
  market === "incubation"
    ? policy
    : { ...policy, objective: "total", pins: [], forbids: [], reserved: [], quotas: [] };
