import { SdkError } from "./sdk-error.ts";
/** No answer came, or it broke off; `cause` tells why. */
export declare class ConnectionError extends SdkError {
    readonly name = "ConnectionError";
    readonly kind: "connection";
}
