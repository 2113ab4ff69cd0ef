/** Calls operations as generated code does: with the parts of the request that they need. */
import {
  type Call,
  type CallOptions,
  call as callOperation,
  cookieParameters,
  formBody,
  headerParameters,
  idempotencyKey,
  jsonBody,
  type Operation,
  type ParameterStyle,
  queryParameters,
  rawBody,
  readBlob,
  readText,
  type Transport,
  writeStyled,
} from "../src/index.ts";

/** An operation as tests write it: what generated code says with functions is said in words. */
export interface TestOperation extends Omit<Operation, "parts" | "read"> {
  readonly response?: "text" | "blob";
}

export function call<Data = unknown>(
  transport: Transport,
  operation: TestOperation,
  input?: object,
  options?: CallOptions,
): Call<Data> {
  return callOperation(transport, complete(transport, operation), input, options);
}

/** The operation with everything that the codegen would name for it. */
function complete({ api }: Transport, operation: TestOperation): Operation {
  const { response, contentType = "", ...rest } = operation;
  const isForm = contentType.startsWith("application/x-www-form-urlencoded");
  const body = /[/+]json/.test(contentType) ? jsonBody : isForm ? formBody : rawBody;
  const { query = [], header = [], cookie = [], path } = operation;
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
  const styled = (names: readonly string[]): Record<string, ParameterStyle> =>
    Object.fromEntries(names.map((name) => [name, { write: writeStyled }]));
  return {
    styles: {
      path: styled(inPath),
      query: styled(query),
      header: styled(header),
      cookie: styled(cookie),
    },
    ...rest,
    contentType,
    parts: [
      queryParameters,
      headerParameters,
      cookieParameters,
      ...(contentType === "" ? [] : [body]),
      ...(api.idempotencyHeader && /^(POST|PATCH)$/.test(operation.method) ? [idempotencyKey] : []),
    ],
    ...(response && { read: response === "text" ? readText : readBlob }),
  };
}
