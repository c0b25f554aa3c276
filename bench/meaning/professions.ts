import type { Task } from "../retrieval/task.ts";
import type { Data } from "./data.ts";

interface Class {
  readonly nome: string;
  readonly descrizione: string;
  readonly descrizione_long: string;
  readonly esempi: readonly string[];
}

/** An Italian job title finds its class of professions by the class's name and descriptions. */
export async function professions(data: Data): Promise<Task[]> {
  const file = await data.json<Record<string, Class>>(
    "istat-professions-it",
    "professioni_istat_3digit.json",
  );
  const classes = Object.values(file);
  return [
    {
      name: "istat-professions-it, job title → class",
      queries: classes.flatMap(({ esempi }) => esempi),
      corpus: classes.map((one) => `${one.nome}. ${one.descrizione} ${one.descrizione_long}`),
      relevant: classes.flatMap(({ esempi }, at) => esempi.map(() => new Map([[at, 1]]))),
    },
  ];
}
