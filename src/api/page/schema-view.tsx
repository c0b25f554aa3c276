import type { Child } from "hono/jsx";
import { Prose } from "./prose.tsx";
import type { Shape } from "./read-document.ts";

/** What a value must be, in a few words; a named schema becomes a link. */
export function TypeOf({ shape }: { readonly shape: Shape }): Child {
  if (shape.$ref !== undefined) {
    const name = shape.$ref.split("/").at(-1) ?? "";
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  const variants = shape.oneOf ?? shape.anyOf ?? shape.allOf;
  if (variants !== undefined) return <Alternatives shapes={variants} />;
  if (shape.enum !== undefined) return <Words values={shape.enum} />;
  if (shape.items !== undefined)
    return (
      <>
        list of <TypeOf shape={shape.items} />
      </>
    );
  if (typeof shape.additionalProperties === "object")
    return (
      <>
        object of <TypeOf shape={shape.additionalProperties} />
      </>
    );
  return (
    <>
      {[shape.type ?? "any"].flat().join(" or ")}
      {limits(shape)}
    </>
  );
}

const Alternatives = ({ shapes }: { readonly shapes: readonly Shape[] }) => (
  <>
    {shapes.map((shape, at) => (
      <>
        {at > 0 && " or "}
        {shape.properties === undefined ? <TypeOf shape={shape} /> : <Properties shape={shape} />}
      </>
    ))}
  </>
);

const Words = ({ values }: { readonly values: readonly unknown[] }) => (
  <>
    {values.map((value, at) => (
      <>
        {at > 0 && " | "}
        <code>{JSON.stringify(value)}</code>
      </>
    ))}
  </>
);

function limits({ minimum, maximum, maxLength }: Shape): string {
  if (maxLength !== undefined) return `, at most ${maxLength} characters`;
  if (minimum !== undefined && maximum !== undefined) return ` ${minimum}–${maximum}`;
  return minimum === undefined ? "" : ` ≥ ${minimum}`;
}

/** The properties of an object, those of objects inside it nested. */
export const Properties = ({ shape }: { readonly shape: Shape }) => (
  <dl class="properties">
    {Object.entries(shape.properties ?? {}).map(([name, property]) => (
      <div>
        <dt>
          <code>{name}</code>
          {shape.required?.includes(name) === true || <span class="quiet"> optional</span>}
        </dt>
        <dd>
          <PropertyOf shape={property} />
        </dd>
      </div>
    ))}
  </dl>
);

function PropertyOf({ shape }: { readonly shape: Shape }) {
  const inside = shape.items ?? shape;
  return (
    <>
      {inside.properties === undefined ? (
        <TypeOf shape={shape} />
      ) : (
        shape.items && "list of objects"
      )}
      {shape.default !== undefined && (
        <span class="quiet">
          {" "}
          default <code>{JSON.stringify(shape.default)}</code>
        </span>
      )}
      {shape.description !== undefined && <Prose words={shape.description} />}
      {inside.properties !== undefined && <Properties shape={inside} />}
    </>
  );
}
