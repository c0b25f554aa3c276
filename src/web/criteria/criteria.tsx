import { InnestoError } from "../../errors.ts";
import { queueRun } from "../../jobs/of-programme.ts";
import {
  currentPolicy,
  listPolicyVersions,
  policyVersion,
  savePolicy,
} from "../../rounds/policies.ts";
import { applyPatch, type PolicyPatch } from "../../rounds/policy-patch.ts";
import { openRoundOf } from "../../rounds/rounds.ts";
import { requireRun, type Run } from "../../rounds/runs.ts";
import type { WebDeps } from "../deps.ts";
import { doneOf } from "../kit/done.ts";
import { limitedForm, type Reading, readForm, readQuery, type Typed } from "../kit/read-form.ts";
import { tried, type Wrong } from "../kit/refusal.tsx";
import { inProgramme } from "../round/address.ts";
import { programmePage } from "../round/frame.tsx";
import { type Asking, asking, type Ctx, newPages, speaker } from "../visit.ts";
import { CriteriaForm } from "./criteria-form.tsx";
import { criteriaForm, fieldsOf, patchOf, weightsForm, weightsIn } from "./form.ts";
import { Versions } from "./versions.tsx";
import { WeightShares } from "./weights.tsx";
import { CRITERIA_DONE, CRITERIA_PAGE, NO_OPEN_ROUND, SAME_CRITERIA } from "./words.ts";

const PAGE = "/p/:programme/criteri" as const;

/** The programme's criteria: to be tried on the open round, or saved as their next version. */
export const criteriaPages = (deps: WebDeps) =>
  newPages()
    .get(PAGE, async (c) => await criteriaPage(c, asking(c, deps.db, ["coordinator"]), {}))
    .get(`${PAGE}/pesi`, (c) => {
      asking(c, deps.db, ["coordinator"]);
      const read = readQuery(c, weightsForm);
      if (read.wrong !== null) return c.body(null, 204);
      return c.html(<WeightShares c={c} weights={weightsIn(read.value)} />);
    })
    .post(PAGE, limitedForm, async (c) => {
      const asked = asking(c, deps.db, ["coordinator"]);
      const read = await readForm(c, criteriaForm);
      if (read.wrong !== null) return await criteriaPage(c, asked, read);
      const { refused } = await tried(() => save(asked, read.value));
      if (refused !== null) return await criteriaPage(c, asked, { typed: read.typed, refused });
      return c.redirect(`${inProgramme(asked.actor, "criteri")}?fatto=salvati`, 303);
    })
    .post(`${PAGE}/anteprima`, limitedForm, async (c) => {
      const asked = asking(c, deps.db, ["coordinator"]);
      const read = await readForm(c, criteriaForm);
      if (read.wrong !== null) return await criteriaPage(c, asked, read);
      const { done, refused } = await tried(() => queueTrial(c, deps, asked, read.value));
      if (refused !== null) return await criteriaPage(c, asked, { typed: read.typed, refused });
      deps.wakeWorker();
      return c.redirect(inProgramme(asked.actor, "lavori", done.id), 303);
    });

type Form = NonNullable<Reading<ReturnType<typeof criteriaForm.parse>>["value"]>;

const save = ({ actor, db }: Asking, form: Form) =>
  db.asSystem(actor.programme, async (tx) => {
    const { policy } = await currentPolicy(tx, actor.programme);
    const changed = applyPatch(policy, patchOf(form, policy));
    const authorship = { madeBy: actor.account, note: form.note };
    return await savePolicy(tx, actor.programme, changed, form.version, authorship);
  });

/** A run of the open round by these criteria; the round's own stay. */
async function queueTrial(
  c: Ctx,
  { db: service, today }: WebDeps,
  { actor, db }: Asking,
  form: Form,
) {
  const { round, policy } = await db.as(actor, async (tx) => {
    const open = await openRoundOf(tx, actor.programme);
    if (open === null) throw new InnestoError("conflict", NO_OPEN_ROUND);
    return {
      round: open.number,
      policy: await policyVersion(tx, actor.programme, open.policyVersion),
    };
  });
  const patch = patchOf(form, policy);
  if (Object.keys(patch).length === 0) throw new InnestoError("conflict", SAME_CRITERIA);
  const name = speaker(c)(CRITERIA_PAGE.trial);
  return await queueRun(service, actor, { round, on: today(), name, policy: patch });
}

interface Shown {
  readonly typed?: Typed;
  readonly wrong?: Wrong | null;
  readonly refused?: InnestoError;
}

async function criteriaPage(c: Ctx, { actor, db }: Asking, { typed, wrong, refused }: Shown) {
  const from = c.req.query("da");
  const { current, versions, run } = await db.asSystem(actor.programme, async (tx) => ({
    current: await currentPolicy(tx, actor.programme),
    versions: await listPolicyVersions(tx, actor.programme),
    run: from === undefined ? null : await requireRun(tx, actor.programme, from),
  }));
  const policy = applyPatch(current.policy, patchIn(run));
  return programmePage(
    c,
    {
      actor,
      title: CRITERIA_PAGE.title,
      menu: "policy",
      done: doneOf(c, CRITERIA_DONE),
      refused: refused ?? null,
      wrong: wrong ?? null,
    },
    <>
      <p class="lead">{speaker(c)(CRITERIA_PAGE.lead)}</p>
      {run !== null && (
        <p>
          {speaker(c)(CRITERIA_PAGE.fromRun)} <strong>{run.name}</strong>
        </p>
      )}
      <CriteriaForm
        c={c}
        actor={actor}
        version={current.version}
        typed={typed ?? fieldsOf(policy)}
        wrong={wrong ?? {}}
      />
      <Versions c={c} versions={versions} />
    </>,
  );
}

const patchIn = (run: Run | null): PolicyPatch => (run?.policyPatch ?? {}) as PolicyPatch;
