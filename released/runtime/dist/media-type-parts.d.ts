import { type RequestPart } from "./request.ts";
/** The body in the media type that the caller names as `contentType`, else in the operation's own. */
export declare const chosenBody: RequestPart;
/** Asks for the media types that the operation reads. */
export declare const acceptHeader: RequestPart;
