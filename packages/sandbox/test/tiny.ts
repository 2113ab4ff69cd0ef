import { createSandboxApp, type Exchange } from "../src/index.ts";

/** JSON content with an example; the schema says nothing unless given. */
export const json = (example: unknown, schema: unknown = {}): object => ({
  "application/json": { schema, example },
});

const ERROR = {
  type: "object",
  required: ["statusCode", "error"],
  properties: { statusCode: { type: "integer" }, error: { type: "string" } },
};

/** A documented error in the shape `x-sdk.errors` of `tiny` describes. */
export const failure = (statusCode: number): object => ({
  description: "Refused.",
  content: json({ statusCode, error: "As documented." }, ERROR),
});

/** The responses of an operation that answers "ok" and documents these errors. */
export const okOr = (...statuses: number[]): Record<string, object> => ({
  200: { description: "Fine.", content: json("ok") },
  ...Object.fromEntries(statuses.map((status) => [status, failure(status)])),
});

/** A document with these paths; `more` replaces or adds members of the root. */
export const tiny = (paths: object, more: object = {}): object => ({
  openapi: "3.1.0",
  info: { title: "Tiny", version: "1" },
  "x-sdk": { errors: { message: "error" } },
  paths,
  ...more,
});

/** An answer as the tests compare it. */
export interface Got {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
  readonly exchange: Exchange;
}

/** Sends one request to the described API without a socket. */
export async function ask(document: object, target: string, init?: RequestInit): Promise<Got> {
  const exchanges: Exchange[] = [];
  const app = createSandboxApp({ document, onExchange: (exchange) => exchanges.push(exchange) });
  const response = await app.fetch(new Request(`http://sandbox.test${target}`, init));
  const [exchange] = exchanges;
  if (exchange === undefined || exchanges.length > 1) throw new Error("expected one exchange");
  return {
    status: response.status,
    body: await response.text(),
    headers: response.headers,
    exchange,
  };
}

/** The message in an error body of `failure`. */
export const errorOf = ({ body }: Got): string => JSON.parse(body).error;
