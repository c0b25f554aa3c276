import type { Document } from "../document.ts";
import { OperationView } from "./operation-view.tsx";
import { Prose } from "./prose.tsx";
import { ProblemList } from "./problem-list.tsx";
import { anchorOf, type Operation, operationsOf, schemasOf } from "./read-document.ts";
import { Properties, TypeOf } from "./schema-view.tsx";

interface Section {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

/** The whole document as one page. */
export const DocumentPage = ({ document }: { readonly document: Document }) => {
  const sections = sectionsOf(document);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Innesto: le interfacce per i programmi · API</title>
        <link rel="stylesheet" href="/api/v1/page.css" />
      </head>
      <body>
        <header>
          <h1>Innesto</h1>
          <p lang="it">Le interfacce per i programmi</p>
          <p>
            The API for programs, version {document.info.version}; for machines:{" "}
            <a href="/api/v1/openapi.json">openapi.json</a>
          </p>
        </header>
        <div class="columns">
          <Contents sections={sections} />
          <main>
            <About words={document.info.description ?? ""} />
            {sections.map((section) => (
              <SectionView section={section} />
            ))}
            <section id="problems">
              <h2>Problems</h2>
              <Prose words="What the `type` of a problem can be, with its status." />
              <ProblemList />
            </section>
            <Schemas document={document} />
          </main>
        </div>
      </body>
    </html>
  );
};

const sectionsOf = (document: Document): Section[] => {
  const all = operationsOf(document);
  return (document.tags ?? []).map(({ name, description = "" }) => ({
    name,
    description,
    operations: all.filter(({ tags }) => tags.includes(name)),
  }));
};

const About = ({ words }: { readonly words: string }) => (
  <section>
    {words.split("\n\n").map((paragraph) => (
      <Prose words={paragraph} />
    ))}
  </section>
);

const Contents = ({ sections }: { readonly sections: readonly Section[] }) => (
  <nav aria-label="Contents">
    {sections.map(({ name, operations }) => (
      <>
        <a class="chapter" href={`#${name}`}>
          {name}
        </a>
        <ul>
          {operations.map((operation) => (
            <li>
              <a href={`#${anchorOf(operation)}`}>{operation.summary}</a>
            </li>
          ))}
        </ul>
      </>
    ))}
    <a class="chapter" href="#problems">
      Problems
    </a>
    <a class="chapter" href="#schemas">
      Schemas
    </a>
  </nav>
);

const SectionView = ({ section }: { readonly section: Section }) => (
  <section id={section.name}>
    <h2>{section.name}</h2>
    <p>{section.description}</p>
    {section.operations.map((operation) => (
      <OperationView operation={operation} />
    ))}
  </section>
);

const Schemas = ({ document }: { readonly document: Document }) => (
  <section id="schemas">
    <h2>Schemas</h2>
    {schemasOf(document).map(([name, shape]) => (
      <article id={`schema-${name}`}>
        <h3>
          <code>{name}</code>
        </h3>
        {shape.description !== undefined && <Prose words={shape.description} />}
        {shape.properties === undefined ? <TypeOf shape={shape} /> : <Properties shape={shape} />}
      </article>
    ))}
  </section>
);
