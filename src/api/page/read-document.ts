import type { Document } from "../document.ts";

/** A JSON Schema, as far as the page shows it. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly additionalProperties?: boolean | Shape;
  readonly oneOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Shape;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Shape }>>;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Content & { readonly description: string }>>;
}

const METHODS = ["get", "put", "post", "delete", "patch"] as const;

/** Every operation, in the order in which the document has them. */
export const operationsOf = ({ paths = {} }: Document): Operation[] =>
  Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined
        ? []
        : [{ ...(operation as unknown as Omit<Operation, "method" | "path">), method, path }];
    }),
  );

export const schemasOf = ({ components }: Document): [string, Shape][] =>
  Object.entries((components?.schemas ?? {}) as Record<string, Shape>).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );

export const schemaOf = ({ content = {} }: Content): Shape | undefined =>
  Object.values(content)[0]?.schema;

/** The anchor of an operation: "get-api-v1-programmes". */
export const anchorOf = ({ method, path }: Operation): string =>
  `${method}${path.replaceAll(/[{}]/g, "").replaceAll("/", "-")}`;
