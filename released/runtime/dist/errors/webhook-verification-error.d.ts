import { SdkError } from "./sdk-error.ts";
/** Why a webhook was refused, as one word to switch on. */
export type WebhookRefusal = "missing-header" | "bad-timestamp" | "too-old" | "too-new" | "bad-signature" | "bad-body";
/**
 * A request that says it is a webhook cannot be trusted: answer it with 400 and do nothing else. Neither the secret nor
 * the signature nor the body is in the message.
 */
export declare class WebhookVerificationError extends SdkError {
    readonly name = "WebhookVerificationError";
    readonly kind: "webhook";
    /**
     * What is wrong with it. `bad-body` is the only one that comes after the signature was found to fit: the sender did
     * send it, but it is no JSON object.
     */
    readonly reason: WebhookRefusal;
    constructor(message: string, reason: WebhookRefusal);
}
