/** What the runtime must know about one operation, as data. */
import { hasChoice } from "../build-request-body.ts";
import type {
  ApiModel,
  BodyModel,
  EncodingModel,
  OperationModel,
  OperationServerModel,
  ParameterModel,
  ResultModel,
  ServerModel,
  ServerVariableModel,
  StyleModel,
} from "../model.ts";
import { Identifier } from "../print.ts";

/** What the runtime must know, as the runtime's `Operation`; what is at its default is left out. */
export function runtimeOperation({ security }: ApiModel, operation: OperationModel): object {
  const { httpMethod, path, parameters, requestBody, result } = operation;
  const choices = requestBody && hasChoice(requestBody) ? bodiesOf(requestBody) : [];
  const mediaType = requestBody?.mediaType;
  const namesIn = (place: ParameterModel["in"]): string[] =>
    parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  const entries: [string, unknown][] = [
    ["method", httpMethod],
    ["path", path],
    ["query", namesIn("query")],
    ["header", namesIn("header")],
    ["cookie", namesIn("cookie")],
    [
      "rename",
      byPlace(parameters, ({ name, inputName }) => (name === inputName ? undefined : inputName)),
    ],
    ["styles", byPlace(parameters, ({ style }) => style && styleLiteral(style))],
    ["server", operation.server && operationServer(operation.server)],
    ["security", security && operation.security],
    ["contentType", mediaType === "application/json" ? undefined : mediaType],
    ["bodies", Object.fromEntries(choices)],
    ["encoding", choices.length > 0 ? undefined : encodingOf(requestBody)],
    ["accept", result.accept],
    ["parts", partsOf(operation)],
    ["read", readerOf(operation)[0]],
  ];
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && Object.keys(value as object).length !== 0),
  );
}

/** A server as the runtime's `Server`. */
export const serverData = ({ url, variables }: ServerModel): object => ({
  url,
  ...(variables.length === 0 ? {} : { variables: Object.fromEntries(variables.map(variableData)) }),
});

const operationServer = (server: OperationServerModel): object => ({
  ...serverData(server),
  ...(server.insteadOf === "" ? {} : { insteadOf: server.insteadOf }),
});

const variableData = ({ name, defaultValue, values }: ServerVariableModel): [string, object] => [
  name,
  {
    ...(defaultValue === undefined ? {} : { default: defaultValue }),
    ...(values === undefined ? {} : { enum: values }),
  },
];

/** The runtime's functions that it names. */
export function functionsOf(operation: OperationModel): string[] {
  const { parameters, requestBody, headers } = operation;
  const bodies = requestBody ? [requestBody, ...requestBody.alternatives] : [];
  const styles = parameters.flatMap(({ style }) => (style ? [style.writer] : []));
  const encodings = bodies
    .flatMap(({ encoding }) => Object.values(encoding))
    .flatMap((encoding) => ("writer" in encoding ? [encoding.writer] : []));
  return [
    ...[...partsOf(operation), ...readerOf(operation)].map(({ name }) => name),
    ...(requestBody && hasChoice(requestBody) ? bodies.map(({ part }) => part) : []),
    ...(headers.length > 0 ? ["withDocumentedHeaders"] : []),
    ...styles,
    ...encodings,
  ];
}

/** The runtime's functions that make what the request has beyond its path. */
function partsOf({
  parameters,
  requestBody,
  idempotencyHeader,
  result,
  server,
}: OperationModel): Identifier[] {
  const has = (place: ParameterModel["in"]): boolean =>
    parameters.some((parameter) => parameter.in === place);
  const bodyPart = requestBody && (hasChoice(requestBody) ? "chosenBody" : requestBody.part);
  return [
    ...(server === undefined ? [] : ["ownServer"]),
    ...(has("query") ? ["queryParameters"] : []),
    ...(has("header") ? ["headerParameters"] : []),
    ...(has("cookie") ? ["cookieParameters"] : []),
    ...(result.accept === undefined ? [] : ["acceptHeader"]),
    ...(bodyPart === undefined ? [] : [bodyPart]),
    ...(idempotencyHeader === undefined ? [] : ["idempotencyKey"]),
  ].map((name) => new Identifier(name));
}

/** For each media type that can be chosen, what makes the body. */
const bodiesOf = (body: NonNullable<OperationModel["requestBody"]>): [string, object][] =>
  [body, ...body.alternatives].map((each) => {
    const encoding = encodingOf(each);
    const isPlain = Object.keys(encoding).length === 0;
    return [each.mediaType, { part: new Identifier(each.part), ...(isPlain ? {} : { encoding }) }];
  });

const encodingOf = (body: BodyModel | undefined): object =>
  Object.fromEntries(
    Object.entries(body?.encoding ?? {}).map(([name, encoding]) => [
      name,
      encodingLiteral(encoding),
    ]),
  );

const encodingLiteral = (encoding: EncodingModel): object =>
  "writer" in encoding ? styleLiteral(encoding) : encoding;

const readers: { readonly [Read in ResultModel["read"]]: string | undefined } = {
  json: undefined,
  text: "readText",
  blob: "readBlob",
  any: "readByMediaType",
  "json-lines": "readJsonLines",
  "json-sequence": "readJsonSequence",
  events: "readEvents",
  "json-events": "readJsonEvents",
};

/** The runtime's function that reads a success that is no JSON. */
function readerOf({ result }: OperationModel): Identifier[] {
  const reader = readers[result.read];
  return reader === undefined ? [] : [new Identifier(reader)];
}

/** By place and name on the wire, what there is to say of a parameter. */
function byPlace(
  parameters: readonly ParameterModel[],
  saidOf: (parameter: ParameterModel) => unknown,
): object {
  const told = parameters.filter((parameter) => saidOf(parameter) !== undefined);
  const places = [...new Set(told.map((parameter) => parameter.in))];
  return Object.fromEntries(
    places.map((place) => {
      const there = told.filter((parameter) => parameter.in === place);
      return [place, Object.fromEntries(there.map((one) => [one.name, saidOf(one)]))];
    }),
  );
}

function styleLiteral({ writer, ...settings }: StyleModel): object {
  return { ...settings, write: new Identifier(writer) };
}
