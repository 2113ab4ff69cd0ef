/** What a file of `features/` holds: one tiny description, and what its packages must be like. */
export interface Feature {
  /** The description in YAML, version included; `https://api.test` is where its API is. */
  readonly description: string;
  /** Other files of it, by their paths from its folder. */
  readonly files?: { readonly [path: string]: string };
  /** What is told as approximated: a part of each message, in order. Nothing, unless given. */
  readonly warnings?: readonly string[];
  readonly types?: {
    /** Statements that must compile; see `checked` for what is in scope. */
    readonly compiles?: readonly string[];
    /** Statements that must not, each with a part of what the compiler has to say. */
    readonly refuses?: readonly (readonly [statements: string, message: string])[];
  };
  readonly wire?: readonly WireCase[];
}

/** One call of the generated client, answered by the sandbox of the same description. */
export interface WireCase {
  /** An expression; what it gives is awaited, and must compile like everything else. */
  readonly call: string;
  /** What the client is created with, as an expression; `{}` unless given. */
  readonly options?: string;
  /** What is sent, in order: as a line such as `GET /pets?limit=1`, or with headers and body. */
  readonly sent: readonly (string | Sent)[];
  /** Answers to give instead of the sandbox's own, in order; the requests are validated all the same. */
  readonly answers?: readonly (() => Response)[];
  /** What the call gives, whole. */
  readonly result?: unknown;
  /** What the error it throws has, among other things. */
  readonly error?: object;
}

/** A request as it went out. */
export interface Sent {
  /** Method and address, without `https://api.test`. */
  readonly request: string;
  /** Some of the headers, in lower case; null for one that must not be there. */
  readonly headers?: { readonly [name: string]: string | null };
  /** JSON parsed, a multipart form as a list of names and values, anything else as text. */
  readonly body?: unknown;
}

/** A description whose `POST /things` takes and answers what the schema `Thing` is; `schemas` are in YAML. */
export const exchangingThings = (schemas: string, version = "3.1.0"): string => {
  const thing = 'content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }';
  return `openapi: ${version}
info: { title: Things, version: 1.0.0 }
servers: [{ url: https://api.test }]
paths:
  /things:
    post:
      operationId: create-thing
      tags: [Things]
      requestBody: { required: true, ${thing} }
      responses: { 200: { description: As it is now., ${thing} } }
components:
  schemas:
${schemas.trim().replace(/^/gm, "    ")}
`;
};

/** A call of `POST /things` with a body, and what comes back. */
export const exchanged = (body: string, result: unknown): WireCase => ({
  call: `client.things.create({ body: ${body} })`,
  sent: ["POST /things"],
  result,
});

/** The module that statements of a feature become: `client`, `api` (its package), `models` (the types) and `is` are in scope. */
export const checked = (name: string, statements: string): string =>
  `${scope(name)}declare const client: ReturnType<typeof api.${factoryOf(name)}>;
export async function statements() {
${statements}
}
`;

/** The module that a call becomes: `create` makes the client, `run` calls it. */
export const called = (name: string, { call, options = "{}" }: WireCase): string =>
  `${scope(name)}export const create = (fetch: api.Fetch) => api.${factoryOf(name)}({ ...(${options}), fetch });
export const run = async (client: ReturnType<typeof create>) => await (
${call}
);
`;

const scope = (name: string): string => `
import { all, type Equal, is } from "../../scope.ts";
import * as api from "../../${name}-client/src/index.ts";
import type * as models from "../../${name}-types/src/index.ts";
`;

const factoryOf = (name: string): string =>
  `create${name.replace(/(^|-)(.)/g, (_, __, letter: string) => letter.toUpperCase())}Client`;

/** What every module of a feature has beside its packages. */
export const scopeModule = `
/** Whether two types are the same, \`any\`, optional and readonly members told apart. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** \`is<Equal<A, B>>()\` compiles where the types are the same. */
export function is<_Holds extends true>(): void {}

/** Everything that an iterable gives. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
`;
