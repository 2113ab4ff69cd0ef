import { DescriptionError } from "./description-error.ts";
import { answered } from "./direction.ts";
import { isObject } from "./document.ts";
import { isJson, negotiate } from "./media-type.ts";
import type { DocumentedResponse, Header, MediaType } from "./operation.ts";
import type { Problem } from "./problem.ts";
import { describeProblems } from "./problem.ts";
import type { Finding, Validate } from "./validate.ts";

/** What goes back to the client. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string | null;
}

/** An answer to be made of a documented response. */
export interface AnswerPlan {
  /** The operation's name, for messages. */
  readonly label: string;
  readonly status: number;
  readonly response: DocumentedResponse;
  /** The request's Accept header. */
  readonly accept: string | null;
  /** Turns the documented example into the body; the example itself when left out. */
  readonly adapt?: (example: unknown, media: MediaType) => unknown;
}

/** Answers without a body (RFC 9110, section 15), whatever the description shows. */
const BODILESS = new Set([204, 205, 304]);

/**
 * The documented response with its documented example and headers.
 *
 * @throws DescriptionError when there is no example, or one that its own schema rejects.
 */
export function documentedAnswer(plan: AnswerPlan, validate: Validate): Answer {
  const headers = documentedHeaders(plan, validate);
  const { content } = plan.response;
  const media = negotiate(plan.accept, content) ?? content[0];
  if (media === undefined || BODILESS.has(plan.status))
    return { status: plan.status, headers, body: null };
  headers.set("content-type", sendableType(media.type));
  return { status: plan.status, headers, body: documentedBody(plan, media, validate) };
}

function documentedBody(plan: AnswerPlan, media: MediaType, validate: Validate): string {
  const where = `answer ${plan.status} (${media.type}) of ${plan.label}`;
  if (media.example === undefined) {
    throw new DescriptionError(
      `The ${where} has no example at ${plan.response.place.pointer}. Add one.`,
    );
  }
  const example = answered(media.example.value, media.schema);
  const value = plan.adapt ? plan.adapt(example, media) : example;
  if (isJson(sendableType(media.type))) {
    rejectFindings(
      `example of the ${where}, ${media.example.pointer},`,
      "body",
      "",
      validate(media.schema, value, "response"),
    );
    return JSON.stringify(value);
  }
  if (typeof value === "string") return value;
  throw new DescriptionError(
    `The example of the ${where}, ${media.example.pointer}, is not text. Write it as a string.`,
  );
}

function documentedHeaders(plan: AnswerPlan, validate: Validate): Headers {
  const headers = new Headers();
  for (const header of plan.response.headers) {
    const where = `header ${header.name} of the answer ${plan.status} of ${plan.label}`;
    if (header.example === undefined) {
      if (header.required)
        throw new DescriptionError(`The required ${where} has no example. Add one.`);
      continue;
    }
    const { value, pointer } = header.example;
    rejectFindings(
      `example of the ${where}, ${pointer},`,
      "header",
      `/${header.name}`,
      validate(header.schema, value, "response"),
    );
    try {
      headers.append(header.name, headerText(value, header));
    } catch (cause) {
      const fault = "cannot be sent in a header. Correct it.";
      throw new DescriptionError(`The example of the ${where}, ${pointer}, ${fault}`, undefined, {
        cause,
      });
    }
  }
  return headers;
}

function rejectFindings(
  what: string,
  part: Problem["in"],
  prefix: string,
  findings: readonly Finding[],
): void {
  if (findings.length === 0) return;
  const problems = findings.map(({ pointer, message }) => ({
    in: part,
    pointer: prefix + pointer,
    message,
  }));
  throw new DescriptionError(
    `The ${what} does not match its schema: ${describeProblems(problems)}. Correct one of them.`,
    problems,
  );
}

/** Style `simple`, the only one for headers (OpenAPI 3.1, section 4.8.21). */
function headerText(value: unknown, { explode }: Header): string {
  if (isObject(value)) {
    return Object.entries(value)
      .map(([name, one]) => `${name}${explode ? "=" : ","}${one}`)
      .join(",");
  }
  return Array.isArray(value) ? value.join(",") : String(value);
}

const CONCRETE: Readonly<Record<string, string>> = {
  "*/*": "application/json",
  "application/*": "application/json",
  "text/*": "text/plain",
};

/** A documented range cannot be sent as a Content-Type. */
function sendableType(type: string): string {
  return CONCRETE[type] ?? type;
}
