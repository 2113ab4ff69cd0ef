/** What went wrong, as one word to switch on. */
export type SdkErrorKind = "api" | "rate-limit" | "auth" | "connection" | "timeout" | "aborted" | "decode" | "too-large" | "request" | "config" | "operation" | "webhook";
/**
 * The base of every error that a client throws.
 *
 * `instanceof` fails across two copies of this package in one program; {@link isSdkError} does not.
 */
export declare abstract class SdkError extends Error {
    abstract readonly kind: SdkErrorKind;
    /** How often the request was sent; absent where no attempt was made. */
    attempts?: number;
    /** `details` are the error's own fields, and the `cause` where there is one. */
    constructor(message: string, details?: object);
    /** What a log should hold: the name, the message and the fields, but not the cause and the stack. */
    toJSON(): object;
}
/** Whether a caught value is an error of a client, whichever copy of this package made it. */
export declare function isSdkError(value: unknown): value is SdkError;
