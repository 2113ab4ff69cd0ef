/** The parts of an OpenAPI document (3.0 to 3.2) that the codegen reads. Anything else is passed through untouched. */

export interface Reference {
  $ref: string;
  summary?: string;
  description?: string;
}

export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  servers?: ServerObject[];
  security?: Record<string, string[]>[];
  tags?: TagObject[];
  paths?: Record<string, PathItemObject>;
  webhooks?: Record<string, PathItemObject>;
  components?: ComponentsObject;
  "x-sdk"?: SdkRoot;
}

export interface ServerObject {
  url: string;
  description?: string;
  variables?: Record<string, ServerVariableObject>;
}

interface ServerVariableObject {
  default?: string;
  enum?: string[];
  description?: string;
}

export interface TagObject {
  name: string;
  description?: string;
  /** OpenAPI 3.2, like the two below. */
  summary?: string;
  /** `nav` for one that operations are found under; others are labels. */
  kind?: string;
  parent?: string;
  "x-sdk"?: { resource?: string };
}

export interface ComponentsObject {
  schemas?: Record<string, Schema>;
  parameters?: Record<string, ParameterObject | Reference>;
  responses?: Record<string, ResponseObject | Reference>;
  requestBodies?: Record<string, RequestBodyObject | Reference>;
  headers?: Record<string, HeaderObject | Reference>;
  examples?: Record<string, ExampleObject | Reference>;
  securitySchemes?: Record<string, SecuritySchemeObject | Reference>;
  callbacks?: Record<string, CallbackObject | Reference>;
  pathItems?: Record<string, PathItemObject>;
}

const httpMethods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
] as const;

export type PathItemObject = { [method in (typeof httpMethods)[number]]?: OperationObject } & {
  $ref?: string;
  summary?: string;
  description?: string;
  parameters?: (ParameterObject | Reference)[];
  servers?: ServerObject[];
  /** OpenAPI 3.2: operations by methods that have no field of their own. */
  additionalOperations?: Record<string, OperationObject>;
};

/** The operations of a path, each with its method as it is sent. */
export const operationsIn = (item: PathItemObject): [method: string, OperationObject][] => [
  ...httpMethods.flatMap((method): [string, OperationObject][] => {
    const operation = item[method];
    return operation ? [[method.toUpperCase(), operation]] : [];
  }),
  ...Object.entries(item.additionalOperations ?? {}),
];

/** By an expression for the address that is called, what is called there. */
export type CallbackObject = Record<string, PathItemObject>;

export interface LinkObject {
  operationId?: string;
  operationRef?: string;
  parameters?: Record<string, unknown>;
  requestBody?: unknown;
  description?: string;
}

export interface OperationObject {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  deprecated?: boolean;
  parameters?: (ParameterObject | Reference)[];
  requestBody?: RequestBodyObject | Reference;
  responses?: Record<string, ResponseObject | Reference>;
  security?: Record<string, string[]>[];
  servers?: ServerObject[];
  callbacks?: Record<string, CallbackObject | Reference>;
  "x-sdk"?: {
    method?: string;
    replacedBy?: string;
    wait?: { method?: string; succeeded: FieldValues; failed: FieldValues };
  };
}

export type ParameterLocation = "path" | "query" | "header" | "cookie";
/** In OpenAPI 3.2 one parameter may be the whole query. */
type ParameterPlace = ParameterLocation | "querystring";

export interface ParameterObject {
  name: string;
  in: ParameterPlace;
  description?: string;
  required?: boolean;
  deprecated?: boolean;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
  schema?: SchemaOrBoolean;
  content?: Record<string, MediaTypeObject>;
  example?: unknown;
  examples?: Record<string, ExampleObject | Reference>;
}

export interface RequestBodyObject {
  description?: string;
  required?: boolean;
  content: Record<string, MediaTypeObject>;
}

export interface ResponseObject {
  description: string;
  headers?: Record<string, HeaderObject | Reference>;
  content?: Record<string, MediaTypeObject>;
  links?: Record<string, LinkObject | Reference>;
}

export type HeaderObject = Omit<ParameterObject, "name" | "in">;

export interface MediaTypeObject {
  schema?: SchemaOrBoolean;
  /** OpenAPI 3.2: what each item of a stream is. */
  itemSchema?: SchemaOrBoolean;
  encoding?: Record<string, EncodingObject>;
  example?: unknown;
  examples?: Record<string, ExampleObject | Reference>;
}

export interface EncodingObject {
  contentType?: string;
  headers?: Record<string, HeaderObject | Reference>;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
}

export interface ExampleObject {
  summary?: string;
  value?: unknown;
  /** OpenAPI 3.2: the value, where `serializedValue` would be its text. */
  dataValue?: unknown;
}

export interface SecuritySchemeObject {
  type: string;
  description?: string;
  name?: string;
  in?: string;
  scheme?: string;
}

export type SchemaOrBoolean = Schema | boolean;

export interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  deprecated?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  nullable?: boolean;
  required?: string[];
  properties?: Record<string, SchemaOrBoolean>;
  additionalProperties?: SchemaOrBoolean;
  items?: SchemaOrBoolean;
  allOf?: SchemaOrBoolean[];
  oneOf?: SchemaOrBoolean[];
  anyOf?: SchemaOrBoolean[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number | boolean;
  exclusiveMaximum?: number | boolean;
  "x-sdk"?: { secret?: boolean };
  [keyword: string]: unknown;
}

/** For each field of an answer, the values that mean something. */
type FieldValues = Record<string, unknown[]>;

/** A kind of paging: which one it is, its `page`, `offset`, `nextCursor`, `itemId`, `linkHeader` or `next` tells. */
export interface SdkPaging {
  page?: string;
  firstPage?: number;
  offset?: string;
  pageSize?: string;
  cursor?: string;
  nextCursor?: string;
  itemId?: string;
  hasMore?: string;
  linkHeader?: string;
  next?: string;
  total?: string;
  items?: string;
}

/** The root's `x-sdk`: what the runtime must know about the API as a whole. */
interface SdkRoot {
  authentication?: Record<string, { scheme?: string; encoding?: "base64" }>;
  errors?: { schema?: string; message?: string; correlationId?: string; validation?: string };
  filter?: {
    parameters: string[];
    operators: Record<string, string>;
    and: string;
    or: string;
    group: string;
    maxLength?: number;
  };
  idempotency?: { header: string; methods?: string[] };
  rateLimit?: { limit?: string; remaining?: string; reset?: string };
  requestId?: string;
  /** One kind of paging, or several: an operation takes the first that fits it. */
  paging?: SdkPaging | SdkPaging[];
  webhooks?: { discriminator: string };
}
