/** The types of one operation: what it takes, and what its documented errors hold. */
import { hasChoice } from "../build-request-body.ts";
import type {
  BodyModel,
  OperationModel,
  ParameterModel,
  RequestBodyModel,
  ResponseModel,
} from "../model.ts";
import { propertyKey } from "../names.ts";
import { commentText, docComment, list, quoted } from "../print.ts";

/** The type of an operation's input; a union where the caller chooses the media type of its body. */
export function inputType(operation: OperationModel): string {
  const { inputName, resourceName, name, parameters, requestBody } = operation;
  if (inputName === undefined) return "";
  const members = parameters.map((parameter) =>
    member(parameter.inputName, parameter, parameterComment(parameter)),
  );
  const comment = `/** What \`${resourceName}.${name}\` takes. */\n`;
  const [choice, ...others] = requestBody ? choicesOf(requestBody) : [[]];
  if (others.length === 0)
    return `${comment}export interface ${inputName} {\n${[...members, ...(choice ?? [])].join("")}}\n`;
  const choices = [choice ?? [], ...others].map((each) => `{\n${each.join("")}}`);
  if (members.length === 0)
    return `${comment}export type ${inputName} =\n${unionOf(choices, "  ")};\n`;
  return `${comment}export type ${inputName} = {\n${members.join("")}} & (\n${unionOf(choices, "  ")}\n);\n`;
}

const unionOf = (choices: readonly string[], indent: string): string =>
  choices.map((choice) => `${indent}| ${choice.replace(/\n(?!$)/g, `\n${indent}  `)}`).join("\n");

/** For each media type, the members that the body takes. */
function choicesOf(body: RequestBodyModel): string[][] {
  const { required, description, alternatives } = body;
  const comment = [commentText(description)];
  if (!hasChoice(body)) return [[member("body", body, comment)]];
  return [body, ...alternatives].map((each, index) => [
    member("body", { type: each.type, required }, comment),
    member("contentType", { type: mediaTypeType(each), required: index > 0 }, []),
  ]);
}

/** A range leaves the type to the caller. */
const mediaTypeType = ({ mediaType }: BodyModel): ParameterModel["type"] => ({
  text: mediaType.includes("*") ? "string" : quoted(mediaType),
  models: [],
});

/** The bodies of the documented errors, by status code; the statuses with one body stand together. */
export function errorsType({ errorsName, resourceName, name, responses }: OperationModel): string {
  if (errorsName === undefined) return "";
  const statusesOf = new Map<string, string[]>();
  const errors = responses.filter(({ isError }) => isError);
  for (const response of errors) {
    const body = response.type?.text ?? "undefined";
    statusesOf.set(body, [...(statusesOf.get(body) ?? []), statusType(response, errors)]);
  }
  const comment = `/** The bodies of the documented errors of \`${resourceName}.${name}\`, by status code. */\n`;
  const start = `export type ${errorsName} = `;
  const types = [...statusesOf].map(([body, statuses]) =>
    list("Record<", [statuses.join(" | "), body], ">", "", start.length + 1, ""),
  );
  return `${comment}${start}${types.join(" & ")};\n`;
}

/** The type of the documented headers of an operation's successes. */
export function headersType({ headers, headersName, resourceName, name }: OperationModel): string {
  if (headers.length === 0) return "";
  const members = headers.map((header) =>
    member(header.name, header, [commentText(header.description)]),
  );
  const comment = `/** The documented headers of the answers of \`${resourceName}.${name}\`. */\n`;
  return `${comment}export interface ${headersName} {\n${members.join("")}}\n`;
}

function member(
  name: string,
  { type, required }: Pick<ParameterModel, "type" | "required">,
  comment: readonly string[],
): string {
  const optional = required ? "" : " | undefined";
  return `${docComment(comment, "  ")}  ${propertyKey(name)}${required ? "" : "?"}: ${type.text}${optional};\n`;
}

function parameterComment(parameter: ParameterModel): string[] {
  const { description, deprecated, defaultValue, example } = parameter;
  return [
    commentText(description),
    defaultValue === undefined ? "" : `@default ${commentText(JSON.stringify(defaultValue))}`,
    example === undefined ? "" : `@example ${commentText(JSON.stringify(example))}`,
    deprecated ? "@deprecated" : "",
  ];
}

/** The status codes that an answer stands for: its own, or all in its range, or all, that no other answer stands for. */
function statusType({ status }: ResponseModel, errors: readonly ResponseModel[]): string {
  if (/^\d+$/.test(status)) return status;
  const others = errors.flatMap((other) => {
    if (/^\d+$/.test(other.status)) return [other.status];
    return status === "default" && other.status !== status
      ? [`StatusIn<${quoted(other.status.toUpperCase())}>`]
      : [];
  });
  const range = quoted(status === "default" ? status : status.toUpperCase());
  return others.length === 0
    ? `StatusIn<${range}>`
    : `Exclude<StatusIn<${range}>, ${others.join(" | ")}>`;
}

/** The types of the runtime that those of the operation name. */
export function foreignTypesOf(operation: OperationModel): string[] {
  const { requestBody, result, responses, headers } = operation;
  const bodies = requestBody ? [requestBody, ...requestBody.alternatives] : [];
  const isRaw = ({ part, type }: BodyModel): boolean =>
    part === "rawBody" && type.text === "RawBody";
  return [
    ...(bodies.some(isRaw) ? ["type RawBody"] : []),
    ...(headers.length > 0 ? ["type DocumentedHeaders"] : []),
    ...(result.read.endsWith("events") ? ["type ServerSentEvent"] : []),
    ...(responses.some(({ isError, status }) => isError && !/^\d+$/.test(status))
      ? ["type StatusIn"]
      : []),
  ];
}
