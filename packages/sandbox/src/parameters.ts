import { pointerToken } from "./document.ts";
import { readFields } from "./form.ts";
import type { Incoming } from "./incoming.ts";
import { isJson } from "./media-type.ts";
import type { Operation, Parameter } from "./operation.ts";
import type { Problem } from "./problem.ts";
import { coerce, expectation, type Raw } from "./schema.ts";
import { readPairs, readText } from "./style.ts";
import type { Validate } from "./validate.ts";

/** The parameters a request gives, and what is wrong with them. */
export interface ParameterReading {
  readonly values: ReadonlyMap<Parameter, unknown>;
  readonly problems: readonly Problem[];
}

/** Header parameters of these names are ignored (OpenAPI 3.1, section 4.8.12.1). */
const RESERVED_HEADERS = new Set(["accept", "content-type", "authorization"]);

/** Takes the documented parameters out of a request and checks each against its schema. */
export function readParameters(
  operation: Operation,
  incoming: Incoming,
  pathValues: ReadonlyMap<string, string>,
  validate: Validate,
): ParameterReading {
  const values = new Map<Parameter, unknown>();
  const problems: Problem[] = [...incoming.problems];
  for (const parameter of operation.parameters) {
    if (parameter.in === "header" && RESERVED_HEADERS.has(parameter.name.toLowerCase())) continue;
    const reading = readParameter(parameter, incoming, pathValues);
    const pointer = `/${pointerToken(parameter.name)}`;
    if ("problem" in reading) {
      problems.push({ in: parameter.in, pointer, message: reading.problem });
    } else if (reading.given) {
      values.set(parameter, reading.value);
      for (const finding of validate(
        parameter.content?.schema ?? parameter.schema,
        reading.value,
        "request",
      )) {
        problems.push({
          in: parameter.in,
          pointer: pointer + finding.pointer,
          message: finding.message,
        });
      }
    } else if (parameter.required) {
      problems.push({ in: parameter.in, pointer, message: "is required" });
    }
  }
  return { values, problems };
}

type Reading = { readonly given: boolean; readonly value?: unknown } | { readonly problem: string };

function readParameter(
  parameter: Parameter,
  incoming: Incoming,
  pathValues: ReadonlyMap<string, string>,
): Reading {
  try {
    if (parameter.in === "path" || parameter.in === "header") {
      const sent = textOf(parameter, incoming, pathValues);
      return sent === undefined ? { given: false } : readTextValue(parameter, sent);
    }
    if (parameter.isWhole) return readWholeQuery(parameter, incoming.query);
    return readPairsValue(parameter, parameter.in === "query" ? incoming.query : incoming.cookies);
  } catch (error) {
    if (error instanceof URIError) return { problem: "is not well percent-encoded" };
    throw error;
  }
}

function textOf(parameter: Parameter, incoming: Incoming, pathValues: ReadonlyMap<string, string>) {
  if (parameter.in === "path") return pathValues.get(parameter.name);
  return incoming.headers.get(parameter.name) ?? undefined;
}

function readTextValue(parameter: Parameter, sent: string): Reading {
  // Header values are not percent-encoded.
  const decode = parameter.in === "path" ? decodeURIComponent : (text: string) => text.trim();
  if (parameter.content) return readContentValue(parameter.content.type, decode(sent));
  const raw = readText(sent, parameter, expectation(parameter.schema), decode);
  if (raw === undefined)
    return { problem: `is not written in the documented style, ${parameter.style}` };
  return { given: true, value: coerce(raw, parameter.schema) };
}

function readPairsValue(parameter: Parameter, pairs: Incoming["query"]): Reading {
  const expected = parameter.content ? expectation(undefined) : expectation(parameter.schema);
  const raw: Raw | undefined = readPairs(pairs, parameter, expected);
  if (raw === undefined) return { given: false };
  if (Array.isArray(raw) && !expected.types.has("array")) {
    return { problem: `is given ${raw.length} times instead of once` };
  }
  if (parameter.content) return readContentValue(parameter.content.type, raw as string);
  return { given: true, value: coerce(raw, parameter.schema) };
}

/** A parameter that is the whole query, as a form (OpenAPI 3.2, section 4.12.2). */
function readWholeQuery({ content }: Parameter, pairs: Incoming["query"]): Reading {
  if (content === undefined || pairs.length === 0) return { given: false };
  return { given: true, value: readFields(pairs, content) };
}

function readContentValue(type: string, text: string): Reading {
  if (!isJson(type)) return { given: true, value: text };
  try {
    return { given: true, value: JSON.parse(text) };
  } catch {
    return { problem: "is not JSON" };
  }
}
