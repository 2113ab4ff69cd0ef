/**
 * How arrays and objects are written, and the styles that are not the default of a place (OpenAPI 3.1, section
 * 4.8.12.3). Those of RFC 6570 are written as its section 3.2 says.
 */
import type { ParameterWriter } from "./api.ts";
/**
 * Writes a parameter in any style but deepObject. Exploded, the styles that have a delimiter of their own are the same
 * as form: OpenAPI leaves that open.
 */
export declare const writeStyled: ParameterWriter;
/**
 * Writes `name[key]=text`, for objects in objects too. The brackets are encoded, as in the tables of OpenAPI 3.1: RFC
 * 3986 has no place for them in a query. OpenAPI defines nothing for arrays; an array repeats its name, as in the form
 * style.
 */
export declare const writeDeepObject: ParameterWriter;
/** Writes each property as a parameter of its own, for one that is the whole query (OpenAPI 3.2, section 4.12.2). */
export declare const writeFields: ParameterWriter;
/** Writes a value as JSON, for a parameter with a `content` of such a media type. Null in it, but not itself, is sent. */
export declare const writeJson: ParameterWriter;
