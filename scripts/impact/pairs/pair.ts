/** What a pair of the table is: a description before and after one change, and what the change does. */
import type { Bump } from "../bump.ts";

/** Statements that a user of a package has written. */
export interface Programs {
  /** Over the types package, which is imported as `api`. */
  readonly types?: string;
  /** Over a client, which is there as `client`; its types package is imported as `api`. */
  readonly client?: string;
}

export interface Pair {
  /** The version of OpenAPI; 3.1 where nothing else is said. */
  readonly version?: "3.0";
  /** What the descriptions say beside their version and title, in YAML. */
  readonly before: string;
  readonly after: string;
  /** What `redocly diff` says of the description. */
  readonly description: Bump;
  /** What the compiler says of the types package. */
  readonly types: Bump;
  /** What it says of the client package, where that is something else. */
  readonly client?: Bump;
  /** Which is right for somebody who writes TypeScript, where they differ, and why. */
  readonly because?: string;
  /** Programs that compile before and no longer after: the proof of a major. */
  readonly breaks?: Programs;
  /** Programs that compile before and after. */
  readonly keeps?: Programs;
}

/** Changes that have to do with one idea, by what is changed. */
export type Pairs = readonly (readonly [name: string, pair: Pair])[];

/** The description of one operation, which is `client.things.update`: `PATCH /thing`. */
export const operation = (members: string, rest = ""): string =>
  `paths: { /thing: { patch: { operationId: update-thing, tags: [Things], ${members} } } }\n${rest}`;

/** A body of a request or an answer, in JSON. */
export const json = (schema: string): string =>
  `content: { application/json: { schema: ${schema} } }`;

/** What a description keeps of schemas under names. */
export const schemas = (named: string): string => `components: { schemas: { ${named} } }\n`;

/** The answers of an operation that has nothing to say. */
export const done = "responses: { 204: { description: Done. } }";

/** A description whose one operation answers with a `Thing`, beside other schemas. */
export const answering = (thing: string, others = ""): string =>
  operation(
    `responses: { 200: { description: It., ${json('{ $ref: "#/components/schemas/Thing" }')} } }`,
    schemas(`Thing: ${thing}${others && `, ${others}`}`),
  );

/** A description whose one operation takes a `Thing` as its body, which has to be given. */
export const taking = (thing: string, others = ""): string =>
  operation(
    `requestBody: { required: true, ${json('{ $ref: "#/components/schemas/Thing" }')} }, ${done}`,
    schemas(`Thing: ${thing}${others && `, ${others}`}`),
  );

/** An object with these properties. */
export const object = (properties: string, more = ""): string =>
  `{ type: object, ${more && `${more}, `}properties: { ${properties} } }`;

/** A description whose one operation has these parameters. */
export const withParameters = (...parameters: string[]): string =>
  operation(`parameters: [${parameters.join(", ")}], ${done}`);

/** A program that reads `thing`, the answer of such an operation. */
export const reading = (statements: string): Programs => ({
  types: `const read = (thing: api.Thing) => { ${statements} };`,
  client: `const thing = await client.things.update(); ${statements}`,
});

/** A program that gives a value as the body of such an operation. */
export const writing = (value: string): Programs => ({
  types: `const thing: api.Thing = ${value};`,
  client: `await client.things.update({ body: ${value} });`,
});

/** A program that gives such an operation values for its parameters in one place. */
export const passing = (value: string, place = "query"): Programs => ({
  types: `const parameters: api.operations["update-thing"]["parameters"]["${place}"] = ${value};`,
  client: `await client.things.update(${value});`,
});

/** A program that calls such an operation without parameters. */
export const passingNothing: Programs = {
  types: `const parameters: api.operations["update-thing"]["parameters"] = {};`,
  client: "await client.things.update();",
};
