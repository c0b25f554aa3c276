import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiEnv } from "./new-api.ts";

export type Document = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

const ABOUT = `Matchmaking between people, ideas and what organisations put at disposal.

Sentences for people come in both languages, as \`{it, en}\`. Lists have \`items\` and \`next\`, the address of the next page. Errors are problem documents (RFC 9457). A POST may carry an \`Idempotency-Key\`; a PUT must carry \`If-Match\`. An unknown parameter or field is refused. Long work answers 202 with the address of its job, or waits for it with \`Prefer: wait=N\`.`;

const TAGS = [
  { name: "Programmes", description: "Initiatives, each in its territory." },
  { name: "Profiles", description: "What the two sides of a matching are made of." },
  { name: "Policy", description: "Weights, constraints, floor: how a programme matches." },
  { name: "Rounds", description: "Seasons of matching, one open at a time." },
  { name: "Runs", description: "Computations of a round; several stand side by side." },
  { name: "Results", description: "What a run proposes, and why." },
  { name: "Decisions", description: "What the coordination imposes." },
  { name: "Answers", description: "What both sides say to a proposal, and what follows a no." },
  { name: "Collaborations", description: "Pairs that both sides have agreed to." },
  { name: "Jobs", description: "Long work: how far it is, and how to stop it." },
  { name: "Operation", description: "For who runs the service." },
];

/** What all routes of an application promise, as OpenAPI 3.1. */
export const documentOf = (app: OpenAPIHono<ApiEnv>): Document =>
  app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Innesto",
      version: "1",
      description: ABOUT,
      license: { name: "EUPL-1.2", url: "https://eupl.eu/1.2/en/" },
    },
    servers: [{ url: "/" }],
    tags: TAGS,
  });
