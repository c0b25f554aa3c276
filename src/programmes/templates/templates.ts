import { readFileSync } from "node:fs";
import { InnestoError } from "../../errors.ts";
import { type Template, templateSchema } from "./template.ts";

/** The templates that come with the service, by the names of their files. */
export const TEMPLATES = [
  "comantova",
  "mind",
  "impresa-per-noi",
  "mobilitarsi",
  "milano-sei-l-altro",
] as const;

export type TemplateName = (typeof TEMPLATES)[number];

/** One template; throws `notFound`, with the names that there are. */
export function requireTemplate(name: string): Template {
  const known = TEMPLATES.find((one) => one === name);
  if (known !== undefined) return readTemplate(known);
  throw new InnestoError("notFound", {
    it: `Non c'è un modello «${name}»; ci sono: ${TEMPLATES.join(", ")}.`,
    en: `There is no template "${name}"; there are: ${TEMPLATES.join(", ")}.`,
  });
}

export function readTemplate(name: TemplateName): Template {
  const text = readFileSync(new URL(`./${name}.json`, import.meta.url), "utf8");
  return templateSchema.parse(JSON.parse(text));
}
