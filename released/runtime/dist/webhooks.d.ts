import { type WebhookRefusal, WebhookVerificationError } from "./errors/webhook-verification-error.ts";
export { type WebhookRefusal, WebhookVerificationError };
/** The body as it arrived. Text that was decoded from other bytes than UTF-8, or lost its byte order mark, fits no more. */
export type WebhookBody = string | Uint8Array | ArrayBuffer;
/** The request's headers: a `Headers`, or an object such as Node's `request.headers`; names in any case. */
export type WebhookHeaders = {
    get(name: string): string | null;
} | {
    readonly [name: string]: string | readonly string[] | undefined;
};
/** How strict the check is about time. */
export interface WebhookOptions {
    /**
     * How far the sender's clock and this one may differ, and how long a delivery may be under way, in seconds. A delivery
     * that was recorded can be played again for that long. `Infinity` switches the check off.
     * @default 300
     */
    toleranceSeconds?: number | undefined;
    /** Tells the time, in milliseconds since 1970; `Date` unless a test gives another. */
    clock?: {
        now(): number;
    } | undefined;
}
/** A webhook whose signature fits. */
export interface WebhookDelivery<Event> {
    /** The same whenever the sender tries again, and part of what is signed: skip a delivery whose id has been handled. */
    readonly id: string;
    /** When this try was sent, in seconds since 1970. */
    readonly timestamp: number;
    readonly event: Event;
}
/**
 * The event of a webhook, once its signature is found to fit.
 *
 * @param secrets One or, while it is being changed, several; each with or without its `whsec_`.
 * @throws {WebhookVerificationError} where none fits, or the body is no JSON object.
 * @throws {ConfigError} where a secret or an option cannot work, or the body is not raw.
 */
export declare function unwrapWebhook<Event>(rawBody: WebhookBody, headers: WebhookHeaders, secrets: string | readonly string[], options?: WebhookOptions): Promise<Event>;
/** The same as {@link unwrapWebhook}, with the id by which a repeated delivery is known. */
export declare function verifyWebhook<Event>(rawBody: WebhookBody, headers: WebhookHeaders, secrets: string | readonly string[], options?: WebhookOptions): Promise<WebhookDelivery<Event>>;
