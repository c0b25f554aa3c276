import type { Task } from "../retrieval/task.ts";
import type { Data } from "./data.ts";

interface Squad {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly { readonly question: string }[];
    }[];
  }[];
}

/** A question finds the paragraph that answers it, among all of the test part of SQuAD-it. */
export async function questions(data: Data): Promise<Task[]> {
  const squad = await data.json<Squad>("squad-it", "SQuAD_it-test.json.gz");
  const paragraphs = squad.data.flatMap((article) => article.paragraphs);
  return [
    {
      name: "squad-it, question → paragraph",
      queries: paragraphs.flatMap(({ qas }) => qas.map(({ question }) => question)),
      corpus: paragraphs.map(({ context }) => context),
      relevant: paragraphs.flatMap(({ qas }, at) => qas.map(() => new Map([[at, 1]]))),
    },
  ];
}
