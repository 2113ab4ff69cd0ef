/** One API as the emitters see it: everything named, nothing left to look up. Built once by build.ts and never changed. */
import type { OpenApiDocument, ParameterLocation } from "./openapi.ts";

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
  readonly resources: readonly ResourceModel[];
  readonly models: readonly ModelModel[];
  /** The document itself, normalised: the types and the published openapi.json are made from it. */
  readonly document: OpenApiDocument;
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
  readonly errors?: { readonly message?: string; readonly correlationId?: string };
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
  /** Whether the answer is one page of a list. */
  readonly paged: boolean;
  /** The header that makes repeating the call safe, where the API honours one here. */
  readonly idempotencyHeader: string | undefined;
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
  readonly defaultValue: unknown;
  readonly example: unknown;
  /** The example, or where there is none a value that fits. */
  readonly sampleValue: unknown;
}

export interface RequestBodyModel {
  readonly mediaType: string;
  readonly required: boolean;
  readonly description: string;
  readonly type: TypeModel;
  /** The example, or where there is none a value that fits. */
  readonly sampleValue: unknown;
}

export interface ResponseModel {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly type: TypeModel | undefined;
}

export interface ResultModel {
  readonly type: TypeModel;
  readonly read: "json" | "text" | "blob";
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

/** A type in TypeScript's terms, and the models that its text names. */
export interface TypeModel {
  readonly text: string;
  readonly models: readonly string[];
}
