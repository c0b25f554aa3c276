import { anchorOf, type Operation, type Parameter, type Shape, schemaOf } from "./read-document.ts";
import { Prose } from "./prose.tsx";
import { TypeOf } from "./schema-view.tsx";

/** One operation: its address, parameters, body and answers. */
export const OperationView = ({ operation }: { readonly operation: Operation }) => {
  const { method, path, summary, description, parameters = [], requestBody } = operation;
  const body = requestBody === undefined ? undefined : schemaOf(requestBody);
  return (
    <article id={anchorOf(operation)}>
      <h3>
        <span class={`method ${method}`}>{method.toUpperCase()}</span> <code>{path}</code>
      </h3>
      <p>{summary}.</p>
      {description !== undefined && <Prose words={description} />}
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {body !== undefined && <Body shape={body} required={requestBody?.required === true} />}
      <Responses operation={operation} />
    </article>
  );
};

const Parameters = ({ parameters }: { readonly parameters: readonly Parameter[] }) => (
  <dl class="properties">
    {parameters.map(({ name, in: where, required, schema }) => (
      <div>
        <dt>
          <code>{name}</code>{" "}
          <span class="quiet">{required === true ? where : `${where}, optional`}</span>
        </dt>
        <dd>
          <TypeOf shape={schema} />
          {schema.default !== undefined && (
            <span class="quiet"> default {JSON.stringify(schema.default)}</span>
          )}
          {schema.description !== undefined && <Prose words={schema.description} />}
        </dd>
      </div>
    ))}
  </dl>
);

const Body = ({ shape, required }: { readonly shape: Shape; readonly required: boolean }) => (
  <p>
    <strong>Body</strong> <TypeOf shape={shape} />
    {required || <span class="quiet"> optional</span>}
  </p>
);

/** What is answered when all goes well in full, refusals by their numbers: they are all alike. */
const Responses = ({ operation }: { readonly operation: Operation }) => {
  const all = Object.entries(operation.responses);
  const good = all.filter(([status]) => status < "400");
  const refusals = all.filter(([status]) => status >= "400").map(([status]) => status);
  return (
    <>
      {good.map(([status, response]) => {
        const shape = schemaOf(response);
        return (
          <p>
            <strong>{status}</strong> {response.description} {shape && "→ "}
            {shape && <Answer shape={shape} />}
          </p>
        );
      })}
      <p class="quiet">
        Else <a href="#schema-Problem">Problem</a>: {refusals.join(", ")}
      </p>
    </>
  );
};

/** A list is told by what it holds. */
const Answer = ({ shape }: { readonly shape: Shape }) => {
  const items = shape.properties?.["items"];
  return items === undefined ? <TypeOf shape={shape} /> : <TypeOf shape={items} />;
};
