import { SdkError } from "./sdk-error.ts";
/** The input of a call cannot be sent safely; nothing has left the machine. */
export declare class RequestError extends SdkError {
    readonly name = "RequestError";
    readonly kind: "request";
}
