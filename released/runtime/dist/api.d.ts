import type { PagingKind } from "./next-page.ts";
import type { BodyReader } from "./read-body.ts";
import type { RequestPart } from "./request.ts";
/** How a description's `x-sdk` says that the API key becomes a header. */
export interface HeaderAuthentication {
    /** The header's name, such as `Authorization`. */
    readonly header: string;
    /** The word before the credential, such as `Basic` or `Bearer`; absent where the key stands alone. */
    readonly scheme?: string;
    /** How a raw key is encoded after the scheme; absent where it is sent as it is. */
    readonly encoding?: "base64";
}
/** A variable in the address of a server (OpenAPI 3.1, section 4.8.6). */
export interface ServerVariable {
    /** Its value unless the caller says otherwise; where absent, the caller has to. */
    readonly default?: string;
    /** The values that it may have; where absent, any that is part of a name. */
    readonly enum?: readonly string[];
}
/** A server whose address has variables, or that single operations are sent to (OpenAPI 3.1, section 4.8.5). */
export interface Server {
    /** Its address; the names of variables stand in braces. One without a host is seen from the API's own. */
    readonly url: string;
    readonly variables?: {
        readonly [name: string]: ServerVariable;
    };
    /** The path of the API's own server, which a caller's `baseUrl` may end in. */
    readonly insteadOf?: string;
}
/** What the runtime must know about one API; generated from its description. */
export interface Api {
    /** Where requests go unless the caller says otherwise. */
    readonly baseUrl?: string;
    /** What the caller has chosen for the variables in the addresses of its servers. */
    readonly serverVariables?: object;
    readonly authentication?: HeaderAuthentication;
    /** The names of the fields whose values are credentials; an error never keeps them. */
    readonly secretFields?: readonly string[];
    /** The fields of an error body that hold its message and its correlation id, and the dotted path of its findings. */
    readonly errors?: {
        readonly message?: string;
        readonly correlationId?: string;
        readonly validation?: string;
    };
    /** The header that makes a repeated request safe, where the API honours one. */
    readonly idempotencyHeader?: string;
    /** The headers that say how many calls are left. */
    readonly rateLimit?: {
        readonly limit?: string;
        readonly remaining?: string;
        readonly reset?: string;
    };
    /** The header that holds an answer's own id. */
    readonly requestId?: string;
    /** What the `User-Agent` header says, where the platform lets it be set. */
    readonly userAgent?: string;
}
/** How lists come in pages: the kind, the query parameters that choose a page, and the places that belong to paging in an answer. */
export interface Paging {
    /** What finds the next page; a bundle holds only the kinds that its API names. */
    readonly by: PagingKind;
    /** The dotted path to the items of a page; absent where the answer is the list itself. */
    readonly items?: string;
    /** The parameter with the number of a page. */
    readonly page?: string;
    /** The number of the first page; 1 where absent. */
    readonly firstPage?: number;
    /** The parameter with the number of items to skip. */
    readonly offset?: string;
    /** The parameter with the number of items on a page; an answer may hold a property of the same name. */
    readonly pageSize?: string;
    /** The dotted path to the number of items on all pages. */
    readonly total?: string;
    /** The parameter with a text that stands for a place in the list. */
    readonly cursor?: string;
    /** The dotted path to what that parameter is given for the next page. */
    readonly nextCursor?: string;
    /** The dotted path, inside an item, to what that parameter is given for the page after the item. */
    readonly itemId?: string;
    /** The dotted path to whether there is another page. */
    readonly hasMore?: string;
    /** The dotted path to the address of the next page. */
    readonly next?: string;
    /** The header with links (RFC 8288). */
    readonly linkHeader?: string;
}
/** Where a parameter is sent (OpenAPI 3.1, section 4.8.12). */
export type ParameterPlace = "path" | "query" | "header" | "cookie";
/** How a parameter is written, where that is not the default of its place (OpenAPI 3.1, section 4.8.12.2). */
export interface ParameterStyle {
    readonly write: ParameterWriter;
    /** Where absent, `simple` in a path and a header, `form` in a query and a cookie. */
    readonly style?: string;
    /** Whether each item or property stands for itself; where absent, only in the form style. */
    readonly explode?: boolean;
    /** Whether a value in a query keeps its reserved characters. */
    readonly allowReserved?: boolean;
}
/**
 * Writes a parameter: the parts between which comes what separates parameters in its place. There are none where it is
 * not given, and one at most in a path and a header. A bundle holds only the writers that its operations name.
 */
export type ParameterWriter = (place: ParameterPlace, name: string, value: unknown, style: ParameterStyle) => string[];
/** How a field of a form is written, where that is not as its value alone would say (OpenAPI 3.1, section 4.8.15). */
export interface FieldEncoding extends Partial<ParameterStyle> {
    /** The media type of its part; of no account where there is a style. */
    readonly contentType?: string;
}
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
        readonly [Place in ParameterPlace]?: {
            readonly [wireName: string]: string;
        };
    };
    /** For each place, the names on the wire whose values are not written in its default style. */
    readonly styles?: {
        readonly [Place in ParameterPlace]?: {
            readonly [wireName: string]: ParameterStyle;
        };
    };
    /** Its own server, where that is another than the API's. */
    readonly server?: Server;
    /** The names of the security schemes that it needs, one list for each way; absent where it needs none or the API has one. */
    readonly security?: readonly (readonly string[])[];
    /** The media type of the request body; absent where the operation takes none. */
    readonly contentType?: string;
    /** What makes the body in each of the media types that a caller can choose from. */
    readonly bodies?: {
        readonly [mediaType: string]: Pick<Operation, "encoding"> & {
            readonly part: RequestPart;
        };
    };
    /** How the fields of a form are written. */
    readonly encoding?: {
        readonly [name: string]: FieldEncoding;
    };
    /** The media types to ask for; absent where there is nothing to choose from. */
    readonly accept?: string;
    /** What makes the request beyond its path; a bundle holds only the parts that its operations name. */
    readonly parts?: readonly RequestPart[];
    /** How a success is read; as JSON where absent. */
    readonly read?: BodyReader;
}
