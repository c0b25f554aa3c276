import type { Database } from "../../db/client.ts";
import { type Answer, answerPairing } from "../../rounds/answers/answer.ts";
import { listPairings } from "../../rounds/answers/pairings.ts";
import type { ProposalRow } from "../../rounds/runs.ts";

const INTEREST: Answer = { side: "participant", answer: "interest" };

/** Of the weakest proposals, two come to nothing by the person's word and one by the host's, who is asked second. */
const STORIES: readonly (readonly Answer[])[] = [
  [{ side: "participant", answer: "decline", reason: "distance" }],
  [{ side: "participant", answer: "decline", reason: "hours" }],
  [INTEREST, { side: "host", answer: "decline", reason: "no_tutor" }],
];

/** Gives the answers with which the example's first round ends. */
export async function declineWeakest(
  db: Database,
  programme: string,
  round: number,
  { proposals, on }: { readonly proposals: readonly ProposalRow[]; readonly on: string },
): Promise<void> {
  const pairs = await db.asSystem(programme, (tx) => listPairings(tx, programme, round));
  const weakest = proposals.toSorted((a, b) => a.fit - b.fit || (a.seeker < b.seeker ? -1 : 1));
  for (const [at, story] of STORIES.entries()) {
    const pair = pairs.find(({ proposalId }) => proposalId === weakest[at]?.id);
    if (pair === undefined) return;
    for (const answer of story) {
      const by = { madeBy: answer.side, madeFrom: "demo" };
      await answerPairing(db, programme, round, pair.id, { answer, on }, by);
    }
  }
}
