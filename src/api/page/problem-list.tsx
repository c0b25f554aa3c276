import { OUTCOMES } from "../../errors.ts";
import { HTTP_FAULTS } from "../../access/http-problem.ts";
import { slugOf } from "../problems/problem.ts";

const KINDS = [
  ...Object.entries(OUTCOMES).map(([kind, { http, title }]) => ({ kind, status: http, title })),
  ...Object.entries(HTTP_FAULTS).map(([kind, { status, title }]) => ({ kind, status, title })),
].toSorted((a, b) => a.status - b.status);

/** Every kind of problem, where its `type` points. */
export const ProblemList = () => (
  <dl class="properties">
    {KINDS.map(({ kind, status, title }) => (
      <div id={`problem-${slugOf(kind)}`}>
        <dt>
          <code>{slugOf(kind)}</code> <span class="quiet">{status}</span>
        </dt>
        <dd>
          {title.en} <span lang="it">({title.it})</span>
        </dd>
      </div>
    ))}
  </dl>
);
