/** One API as the emitters see it: everything named, nothing left to look up. Built once by build.ts and never changed. */
import type { OpenApiDocument, ParameterLocation, SdkPaging } from "./openapi.ts";

export interface ApiModel {
  /** The API's name in kebab-case, such as `platform`: the start of its packages' names. */
  readonly name: string;
  /** The same in PascalCase, such as `Platform`: part of the names of its client's types. */
  readonly typeName: string;
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** The data that the runtime is given. */
  readonly runtime: RuntimeModel;
  /** The servers of the description; calls go to the first. */
  readonly servers: readonly ServerModel[];
  /** What a caller may choose in the addresses that calls go to. */
  readonly serverVariables: readonly ServerVariableModel[];
  /** How calls prove who makes them, where that is more than one header for all. */
  readonly security: SecurityModel | undefined;
  /** How lists come in pages: the kinds that operations have. */
  readonly pagings: readonly PagingModel[];
  /** How filters are written, where the API takes any. */
  readonly filter: FilterModel | undefined;
  readonly resources: readonly ResourceModel[];
  readonly models: readonly ModelModel[];
  /** The events that the API posts, where the description says how they are told apart. */
  readonly webhooks: WebhooksModel | undefined;
  /** Every webhook by its name, for the pages. */
  readonly hooks: readonly (ReceivedModel & { readonly name: string })[];
  /** The document itself, normalised. */
  readonly document: OpenApiDocument;
  /** The published openapi.json: the document in one line, for it is installed and read by programs. */
  readonly documentText: string;
  /** The SHA-256 of that text in hexadecimal, by which anyone can tell what a package was generated from. */
  readonly specHash: string;
  /** The document in the form that types are made of. */
  readonly typed: OpenApiDocument;
}

/** What the runtime must know about the API; the runtime's `Api` type. */
export interface RuntimeModel {
  readonly baseUrl?: string;
  readonly authentication?: {
    readonly header: string;
    readonly scheme?: string;
    readonly encoding?: "base64";
  };
  readonly secretFields?: readonly string[];
  readonly errors?: {
    readonly message?: string;
    readonly correlationId?: string;
    readonly validation?: string;
  };
  readonly idempotencyHeader?: string;
  readonly rateLimit?: {
    readonly limit?: string;
    readonly remaining?: string;
    readonly reset?: string;
  };
  readonly requestId?: string;
  readonly userAgent?: string;
}

export interface ServerModel {
  /** The address; the names of variables stand in braces. */
  readonly url: string;
  readonly description: string;
  /** Those that stand in the address. */
  readonly variables: readonly ServerVariableModel[];
}

export interface ServerVariableModel {
  readonly name: string;
  readonly description: string;
  /** Undefined where the description gives none, so that the caller has to. */
  readonly defaultValue: string | undefined;
  /** The values that it may have; undefined where that is open. */
  readonly values: readonly string[] | undefined;
}

export interface OperationServerModel extends ServerModel {
  /** The path of the API's own server; empty where it has none. */
  readonly insteadOf: string;
}

export interface SecurityModel {
  readonly schemes: readonly SecuritySchemeModel[];
}

/** The runtime's `SecurityScheme`, under its name in the description. */
export interface SecuritySchemeModel {
  readonly key: string;
  readonly in: "header" | "query" | "cookie";
  readonly name: string;
  readonly scheme?: string;
  readonly encoding?: "base64";
  readonly description: string;
}

/** A kind of paging. */
export interface PagingModel {
  /** What the client's module of pagings calls it. */
  readonly name: string;
  /** The runtime's function that finds the next page. */
  readonly by: "pageNumbers" | "offsets" | "cursors" | "lastItems" | "nextLinks" | "linkHeaders";
  /** What else the runtime's `Paging` holds. */
  readonly settings: SdkPaging;
}

/** A list that comes in pages. */
export interface ListModel {
  /** The name of its kind of paging. */
  readonly paging: string;
  /** The type of what is listed. */
  readonly itemType: TypeModel;
  /** The dotted path to the items of a page, where its kind does not say it. */
  readonly items?: string;
}

export interface FilterModel {
  /** The names of the query parameters that take a filter. */
  readonly parameters: readonly string[];
  /** The runtime's `FilterGrammar`. It is apart from `RuntimeModel`, so that only those who filter have it in a bundle. */
  readonly grammar: {
    readonly operators: { readonly [name: string]: string };
    readonly and: string;
    readonly or: string;
    readonly group: string;
    readonly maxLength?: number;
  };
}

/** The operations of one tag. */
export interface ResourceModel {
  /** The client's property, such as `connectionManagement`. */
  readonly name: string;
  /** The interface of that property, such as `ConnectionManagementResource`. */
  readonly typeName: string;
  /** The module's and the page's file name without its ending, such as `connection-management`. */
  readonly fileName: string;
  readonly title: string;
  readonly description: string;
  readonly operations: readonly OperationModel[];
}

/** Where the client has an operation: `client.<resourceName>.<name>`. */
export interface OperationName {
  readonly resourceName: string;
  readonly resourceFileName: string;
  /** The method of the resource, such as `getAccessToken`. */
  readonly name: string;
}

export interface OperationModel extends OperationName {
  readonly operationId: string;
  /** In upper case. */
  readonly httpMethod: string;
  /** The path template. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** What to call instead of a deprecated operation. */
  readonly replacement: OperationName | undefined;
  /** The type of its input, such as `GetCompanyInput`; undefined where it takes none. */
  readonly inputName: string | undefined;
  /** Whether it can be called without any input. */
  readonly inputOptional: boolean;
  readonly parameters: readonly ParameterModel[];
  readonly requestBody: RequestBodyModel | undefined;
  /** Every documented answer, in the order of the description. */
  readonly responses: readonly ResponseModel[];
  /** What a success resolves with. */
  readonly result: ResultModel;
  /** The documented headers of its successes, and their type, such as `GetCompanyHeaders`. */
  readonly headers: readonly DocumentedHeaderModel[];
  readonly headersName: string;
  /** The list of which the answer is one page, where it is one. */
  readonly list: ListModel | undefined;
  /** The type of the documented errors by status code, such as `GetCompanyErrors`; undefined where there are none. */
  readonly errorsName: string | undefined;
  readonly callbacks: readonly CallbackModel[];
  readonly links: readonly LinkModel[];
  /** How to wait for the work that the answer describes, where it describes any. */
  readonly wait: WaitModel | undefined;
  /** Where it is sent, where that is not the API's own server. */
  readonly server: OperationServerModel | undefined;
  /** For each way to meet what it requires, the names of the security schemes; empty where it requires nothing. */
  readonly security: readonly (readonly string[])[];
  /** The header that makes repeating the call safe, where the API honours one here. */
  readonly idempotencyHeader: string | undefined;
}

/** A request that the API makes, and others receive. */
export interface ReceivedModel {
  readonly httpMethod: string;
  readonly description: string;
  /** The body; undefined where it has none. */
  readonly type: TypeModel | undefined;
}

/** A request that the API makes because of an operation. */
export interface CallbackModel extends ReceivedModel {
  readonly name: string;
  /** The address that it goes to, in runtime expressions (OpenAPI 3.1, section 4.8.20.4). */
  readonly expression: string;
}

/** Where an answer leads. */
export interface LinkModel {
  readonly name: string;
  /** The status of the answer. */
  readonly status: string;
  readonly description: string;
  /** Undefined where it leads out of the description. */
  readonly target: OperationName | undefined;
  /** What the operation there is called with: values, or runtime expressions for them. */
  readonly values: readonly (readonly [name: string, value: unknown])[];
}

/** A method that calls an operation until the work it tells of has ended; the runtime's `Ending`. */
interface WaitModel {
  /** The method of the resource, such as `waitFor`. */
  readonly name: string;
  readonly ending: {
    readonly succeeded: { readonly [field: string]: readonly unknown[] };
    readonly failed: { readonly [field: string]: readonly unknown[] };
  };
}

export interface ParameterModel {
  /** Its property in the input. */
  readonly inputName: string;
  /** Its name on the wire. */
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: string;
  readonly type: TypeModel;
  /** Whether it also takes the runtime's `Filter`, which its type then names. */
  readonly takesFilter: boolean;
  /** How it is written; undefined for the default of its place. */
  readonly style: StyleModel | undefined;
  readonly defaultValue: unknown;
  readonly example: unknown;
  /** The example, or where there is none a value that fits. */
  readonly sampleValue: unknown;
}

/** What the runtime's `ParameterStyle` holds, with its writer by name. */
export interface StyleModel {
  readonly writer: "writeStyled" | "writeDeepObject" | "writeFields" | "writeJson";
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** What the runtime's `FieldEncoding` holds, with its writer by name. */
export type EncodingModel = StyleModel | { readonly contentType: string };

/** A body in one media type. */
export interface BodyModel {
  readonly mediaType: string;
  /** The runtime's function that makes it. */
  readonly part:
    | "jsonBody"
    | "formBody"
    | "multipartBody"
    | "rawBody"
    | "jsonLinesBody"
    | "jsonSequenceBody";
  readonly type: TypeModel;
  /** How the fields of a form are written, where their values alone do not say it. */
  readonly encoding: { readonly [name: string]: EncodingModel };
  /** The example, or where there is none a value that fits. */
  readonly sampleValue: unknown;
}

/** The body in the media type that is sent where the caller does not choose another. */
export interface RequestBodyModel extends BodyModel {
  readonly required: boolean;
  readonly description: string;
  /** The same in other media types. */
  readonly alternatives: readonly BodyModel[];
}

export interface ResponseModel {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly isError: boolean;
  readonly type: TypeModel | undefined;
}

/** How a header's text becomes a value; the runtime's `HeaderKind`. */
export type HeaderKind = "text" | "number" | "boolean" | "json" | readonly [HeaderKind];

export interface DocumentedHeaderModel {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly type: TypeModel;
  readonly kind: HeaderKind;
}

export interface ResultModel {
  readonly type: TypeModel;
  /** How the body is read; `any` as its media type says. */
  readonly read:
    | "json"
    | "text"
    | "blob"
    | "any"
    | "json-lines"
    | "json-sequence"
    | "events"
    | "json-events";
  /** The media types to ask for; undefined where there is nothing to choose from. */
  readonly accept: string | undefined;
}

/** A schema of the description's components. */
export interface ModelModel {
  /** Its name in the description. */
  readonly schemaName: string;
  /** Its TypeScript name. */
  readonly name: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** The whole type, for models that have no fields of their own. */
  readonly type: TypeModel;
  /** Empty for anything but objects; those of `allOf` are taken in. */
  readonly fields: readonly FieldModel[];
  /** The allowed values of an enum. */
  readonly values: readonly unknown[];
  readonly example: unknown;
  /** The operations whose input or answer holds the model, directly or further in. */
  readonly usedBy: readonly OperationName[];
  /** The webhooks whose body holds the model, directly or further in. */
  readonly webhooks: readonly string[];
}

export interface FieldModel {
  readonly name: string;
  readonly type: TypeModel;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: string;
  readonly example: unknown;
}

export interface WebhooksModel {
  /** The property of every event that tells its type. */
  readonly discriminator: string;
  /** The type of any event, such as `WebhookEvent`. */
  readonly typeName: string;
  /** The type of an event that is not described, such as `UnknownWebhookEvent`, and the type of its discriminator. */
  readonly unknownTypeName: string;
  readonly unknownDiscriminatorName: string;
  readonly events: readonly WebhookEventModel[];
  /** The fields of an event that is not described, without the discriminator. */
  readonly commonFields: readonly FieldModel[];
}

export interface WebhookEventModel {
  /** `order.made`, or `{thing}.made` where it stands for many. */
  readonly name: string;
  /** The type of the event, such as `OrderMadeWebhookEvent`. */
  readonly typeName: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** The type of the body, in which the discriminator may be any text. */
  readonly type: TypeModel;
  /** For a name that stands for many: the regular expression that they fit, and no other event's name. */
  readonly pattern: string | undefined;
  /** Whether it would stand for another event's name too, were that not left out. */
  readonly isAmbiguous: boolean;
}

/** A type in TypeScript's terms, and the models that its text names. */
export interface TypeModel {
  readonly text: string;
  readonly models: readonly string[];
}
