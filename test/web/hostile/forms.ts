/** A field of a form on a page. */
export interface Field {
  readonly name: string;
  /** `text` is whatever a person may write freely. */
  readonly kind: "text" | "fixed" | "date" | "number" | "choice" | "box";
  /** What it holds, or would be filled in with. */
  readonly value: string;
}

/** A form that changes something. */
export interface PageForm {
  readonly action: string;
  readonly fields: readonly Field[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&quot;": '"',
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
};
const readable = (text: string): string =>
  text.replaceAll(/&(?:quot|#39|lt|gt|amp);/g, (entity) => ENTITIES[entity]!);

/** The value of an attribute; undefined where the tag has none of that name. */
function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found === null ? undefined : readable(found[1] ?? "");
}

/** The forms of a page that are sent by POST and carry no files. */
export function formsIn(html: string, address: string): readonly PageForm[] {
  return [...html.matchAll(/(<form[^>]*>)([\s\S]*?)<\/form>/g)].flatMap(([, tag, inside]) => {
    const isPost = attribute(tag!, "method")?.toLowerCase() === "post";
    if (!isPost || attribute(tag!, "enctype") !== undefined) return [];
    const action = attribute(tag!, "action") ?? address.replace(/\?.*/, "");
    return [{ action, fields: fieldsIn(inside!) }];
  });
}

const FIELD =
  /<(input|button)\b[^>]*>|<textarea\b[^>]*>([^<]*)<\/textarea>|(<select\b[^>]*>)([\s\S]*?)<\/select>/g;

function fieldsIn(html: string): Field[] {
  const fields = new Map<string, Field>();
  for (const [whole, plain, text, select, options] of html.matchAll(FIELD)) {
    const tag = select ?? whole;
    const name = attribute(tag, "name");
    if (name === undefined || fields.has(name)) continue;
    const value = attribute(tag, "value") ?? "";
    if (text !== undefined) fields.set(name, { name, kind: "text", value: readable(text) });
    else if (select !== undefined)
      fields.set(name, { name, kind: "choice", value: chosen(options!) });
    else if (plain === "button") fields.set(name, { name, kind: "fixed", value });
    else fields.set(name, { name, ...inputOf(attribute(tag, "type") ?? "text", value) });
  }
  return [...fields.values()];
}

function inputOf(type: string, value: string): Omit<Field, "name"> {
  if (type === "hidden" || type === "radio") return { kind: "fixed", value };
  if (type === "checkbox") return { kind: "box", value };
  if (type === "date") return { kind: "date", value: value || "2026-06-30" };
  if (type === "number") return { kind: "number", value: value || "1" };
  return { kind: "text", value };
}

/** The option that stands chosen, else the last one. */
function chosen(html: string): string {
  const options = [...html.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
  const selected = options.find((tag) => attribute(tag, "selected") !== undefined);
  const last = options.at(-1);
  return attribute(selected ?? last ?? "", "value") || attribute(last ?? "", "value") || "";
}

/** What forms have in common whose addresses differ in codes alone. */
export const kindOf = ({ action, fields }: PageForm): string =>
  `${action.replaceAll(/[^/]*[\dA-Z][^/]*/g, "…")} ${fields.map(({ name }) => name).join(" ")}`;
