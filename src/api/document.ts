import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiEnv } from "./new-api.ts";

export type Document = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

const ABOUT = `Matchmaking between people, ideas and what organisations put at disposal.

Sentences for people come in both languages, as \`{it, en}\`. Lists have \`items\` and \`next\`, the address of the next page. Who asks is said by a key or a session; each sees what their role in a programme may see. Errors are problem documents (RFC 9457). A POST may carry an \`Idempotency-Key\`; a PUT must carry \`If-Match\`. An unknown parameter or field is refused. Long work answers 202 with the address of its job, or waits for it with \`Prefer: wait=N\`.`;

const TAGS = [
  { name: "Programmes", description: "Initiatives, each in its territory." },
  { name: "Profiles", description: "What the two sides of a matching are made of." },
  { name: "Preferences", description: "What one party says of another." },
  { name: "Policy", description: "Weights, constraints, floor: how a programme matches." },
  { name: "Rounds", description: "Seasons of matching, one open at a time." },
  { name: "Runs", description: "Computations of a round; several stand side by side." },
  { name: "Results", description: "What a run proposes, and why." },
  { name: "Decisions", description: "What the coordination imposes." },
  { name: "Answers", description: "What both sides say to a proposal, and what follows a no." },
  { name: "Collaborations", description: "Pairs that both sides have agreed to." },
  { name: "Letters", description: "What waits to be sent to people and organisations." },
  { name: "Jobs", description: "Long work: how far it is, and how to stop it." },
  { name: "Operation", description: "For who runs the service." },
];

/** How a request may say who sends it: the one or the other. */
const SCHEMES = {
  key: {
    type: "http",
    scheme: "bearer",
    description:
      "An API key, of `innesto key create`: one role in one programme, to read or to write.",
  },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "innesto",
    description: "Of a browser that has signed in; over https its name is `__Host-innesto`.",
  },
} as const;

/** What all routes of an application promise, as OpenAPI 3.1. */
export function documentOf(app: OpenAPIHono<ApiEnv>): Document {
  for (const [name, scheme] of Object.entries(SCHEMES))
    app.openAPIRegistry.registerComponent("securitySchemes", name, scheme);
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Innesto",
      version: "1",
      description: ABOUT,
      license: { name: "EUPL-1.2", url: "https://eupl.eu/1.2/en/" },
    },
    servers: [{ url: "/" }],
    tags: TAGS,
    security: Object.keys(SCHEMES).map((name) => ({ [name]: [] })),
  });
}
