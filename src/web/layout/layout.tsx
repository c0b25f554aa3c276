import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { html } from "hono/html";
import { asset } from "../assets/assets.ts";
import type { Bilingual } from "../../errors.ts";
import { type Ctx, speaker } from "../visit.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import type { Crumb, MenuEntry } from "./links.ts";
import { LAYOUT } from "./words.ts";

export interface PageProps {
  /** Of the tab, and unless `heading` says otherwise, of the page. */
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly menu?: readonly MenuEntry[];
  /** What has just been done, said once at the top. */
  readonly done?: Bilingual | undefined;
}

/** htmx adds no style of its own and evaluates no code: the page's security policy allows neither. */
const HTMX = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  selfRequestsOnly: true,
});

/** Answers with a whole page; `children` stand in its `main`. */
export function renderPage(
  c: Ctx,
  props: PageProps,
  children: Child,
  status: ContentfulStatusCode = 200,
) {
  return c.html(
    html`<!doctype html>${(
        <Document c={c} {...props}>
          {children}
        </Document>
      )}`,
    status,
  );
}

const Document = ({
  c,
  children,
  ...props
}: PageProps & { readonly c: Ctx; readonly children?: Child }) => (
  <html lang={c.get("language")}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="htmx-config" content={HTMX} />
      <title>{props.title} · Innesto</title>
      <link rel="icon" href={asset("innesto.svg")} type="image/svg+xml" />
      <link rel="stylesheet" href={asset("bootstrap-italia.min.css")} />
      <link rel="stylesheet" href={asset("innesto.css")} />
      <script src={asset("htmx.min.js")} defer></script>
    </head>
    <body>
      <a class="skip-link" href="#contenuto">
        {speaker(c)(LAYOUT.skip)}
      </a>
      <Header c={c} menu={props.menu ?? []} />
      <main id="contenuto" class="container py-4" tabindex={-1}>
        <Crumbs c={c} crumbs={props.crumbs ?? []} title={props.title} />
        {props.done !== undefined && (
          <div class="alert alert-success" role="status">
            {speaker(c)(props.done)}
          </div>
        )}
        {children}
      </main>
      <Footer c={c} />
    </body>
  </html>
);

const Crumbs = ({
  c,
  crumbs,
  title,
}: {
  readonly c: Ctx;
  readonly crumbs: readonly Crumb[];
  readonly title: string;
}) =>
  crumbs.length === 0 ? null : (
    <nav class="breadcrumb-container" aria-label={speaker(c)(LAYOUT.here)}>
      <ol class="breadcrumb">
        {crumbs.map(({ href, label }) => (
          <li class="breadcrumb-item">
            <a href={href}>{label}</a>
            <span class="separator" aria-hidden="true">
              /
            </span>
          </li>
        ))}
        <li class="breadcrumb-item active" aria-current="page">
          {title}
        </li>
      </ol>
    </nav>
  );
