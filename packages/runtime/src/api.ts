/** How a description's `x-sdk` says that the API key becomes a header. */
export interface HeaderAuthentication {
  /** The header's name, such as `Authorization`. */
  readonly header: string;
  /** The word before the credential, such as `Basic` or `Bearer`; absent where the key stands alone. */
  readonly scheme?: string;
  /** How a raw key is encoded after the scheme; absent where it is sent as it is. */
  readonly encoding?: "base64";
}

/** What the runtime must know about one API; generated from its description. */
export interface Api {
  /** Where requests go unless the caller says otherwise. */
  readonly baseUrl?: string;
  readonly authentication?: HeaderAuthentication;
  /** The names of the fields whose values are credentials; an error never keeps them. */
  readonly secretFields?: readonly string[];
  /** The fields of an error body that hold its message and its correlation id. */
  readonly errors?: { readonly message?: string; readonly correlationId?: string };
}

/** Where a parameter is sent (OpenAPI 3.1, section 4.8.12). */
export type ParameterPlace = "path" | "query" | "header" | "cookie";

/** How the body of a success is read. */
export type ResponseBody = "json" | "text" | "blob";

/** What the runtime must know about one operation; generated from the description. */
export interface Operation {
  readonly method: string;
  /** The path template, such as `/companies/{companyId}`. */
  readonly path: string;
  /** The names of the query parameters. */
  readonly query?: readonly string[];
  /** The names of the header parameters. */
  readonly header?: readonly string[];
  /** The names of the cookie parameters; browsers do not let a script send them. */
  readonly cookie?: readonly string[];
  /** For each place, the names on the wire whose values have another name in the input. */
  readonly rename?: {
    readonly [Place in ParameterPlace]?: { readonly [wireName: string]: string };
  };
  /** The media type of the request body; absent where the operation takes none. */
  readonly contentType?: string;
  /** How a success is read; as JSON where absent. */
  readonly response?: ResponseBody;
}
