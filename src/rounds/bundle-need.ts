import type { FitWord } from "../matching/glossary.ts";
import type { Settled } from "./assemble/settled.ts";

/** What meets a need: settled already, or put forward by a run. */
export interface Cover {
  readonly resource: string;
  readonly title: string;
  /** Organisation or hub; empty where a person gives. */
  readonly giver: string;
  readonly how: Settled["how"] | "proposed";
  /** Of a proposal. */
  readonly fit: FitWord | null;
  /** The giver's own, as they wrote them. */
  readonly conditions: string | null;
  readonly price: "free" | "at_cost" | "paid";
}

export interface BundleNeed {
  readonly need: string;
  readonly title: string;
  readonly kind: string;
  readonly essential: boolean;
  /** Null: missing. */
  readonly cover: Cover | null;
}
