import { type RequestPart } from "./request.ts";
/** A form's body, url-encoded: fields, or text, or what `rawBody` takes. */
export declare const formBody: RequestPart;
/** A form's body in parts, such as one with files: fields, or a ready-made `FormData`. */
export declare const multipartBody: RequestPart;
