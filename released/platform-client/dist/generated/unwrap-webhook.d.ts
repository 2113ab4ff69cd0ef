import type { ClientRateLimitWebhook, CompanyProductWebhook, CompanyWebhook, ConnectionWebhook, DataTypeWriteWebhook, DateTime, ReadCompletedWebhook } from "@codat-openapi/platform-types";
import * as runtime from "@codat-openapi/runtime/webhooks";
export * from "@codat-openapi/runtime/webhooks";
/**
 * Company created.
 *
 * Sent when a company was created, through the API or in the portal. The payload is the company as
 * it was then, without connections.
 *
 * `company.created`
 */
export type CompanyCreatedWebhookEvent = CompanyWebhook & {
    eventType: "company.created";
};
/**
 * Company deleted.
 *
 * Sent when a company was deleted. The payload is the last state of the company, whose id is no
 * longer found by the API. Use it to remove what is stored about the company.
 *
 * `company.deleted`
 */
export type CompanyDeletedWebhookEvent = CompanyWebhook & {
    eventType: "company.deleted";
};
/**
 * Product added.
 *
 * Sent when a product was switched on for a company. `productId` is the product in question,
 * `products` lists all that the company has now.
 *
 * `company.product.added`
 */
export type CompanyProductAddedWebhookEvent = CompanyProductWebhook & {
    eventType: "company.product.added";
};
/**
 * Product removed.
 *
 * Sent when a product was switched off for a company. `productId` is the product in question,
 * `products` lists those that the company still has.
 *
 * `company.product.removed`
 */
export type CompanyProductRemovedWebhookEvent = CompanyProductWebhook & {
    eventType: "company.product.removed";
};
/**
 * Connection created.
 *
 * Sent when a connection was added to a company. It usually still waits for the company's
 * authorization; `connection.connected` tells when data can be read.
 *
 * `connection.created`
 */
export type ConnectionCreatedWebhookEvent = ConnectionWebhook & {
    eventType: "connection.created";
};
/**
 * Connection connected.
 *
 * Sent when a company authorized a connection for the first time. The first read starts now and
 * ends with `read.completed.initial`.
 *
 * `connection.connected`
 */
export type ConnectionConnectedWebhookEvent = ConnectionWebhook & {
    eventType: "connection.connected";
};
/**
 * Connection failed.
 *
 * Sent when a company tried to authorize a connection and did not succeed. `dataConnectionErrors`
 * says why; the company can try again at the same `linkUrl`.
 *
 * `connection.failed`
 */
export type ConnectionFailedWebhookEvent = ConnectionWebhook & {
    eventType: "connection.failed";
};
/**
 * Connection disconnected.
 *
 * Sent when a connection that worked lost its authorization or was unlinked. Reads and writes fail
 * until the company links it again, so ask it to do so.
 *
 * `connection.disconnected`
 */
export type ConnectionDisconnectedWebhookEvent = ConnectionWebhook & {
    eventType: "connection.disconnected";
};
/**
 * Connection reconnected.
 *
 * Sent when a disconnected connection was authorized again. Queue a refresh to read what was missed
 * in between.
 *
 * `connection.reconnected`
 */
export type ConnectionReconnectedWebhookEvent = ConnectionWebhook & {
    eventType: "connection.reconnected";
};
/**
 * Connection deleted.
 *
 * Sent when a connection was removed from a company for good. The payload is its last state.
 *
 * `connection.deleted`
 */
export type ConnectionDeletedWebhookEvent = ConnectionWebhook & {
    eventType: "connection.deleted";
};
/**
 * Read completed.
 *
 * Sent when the queued reads of a company have ended, well or badly. Each data type has its own
 * `status` and `issues`: check them before using the data. `recordsModified` is false when nothing
 * changed since the last read.
 *
 * `read.completed`
 */
export type ReadCompletedWebhookEvent = ReadCompletedWebhook & {
    eventType: "read.completed";
};
/**
 * First read completed.
 *
 * Sent once a connection, when the reads that follow linking have ended. From now on the company
 * has data to work with, unless the `status` of a data type says otherwise.
 *
 * `read.completed.initial`
 */
export type ReadCompletedInitialWebhookEvent = ReadCompletedWebhook & {
    eventType: "read.completed.initial";
};
/**
 * Write succeeded.
 *
 * Sent when a write to the company's software succeeded. In the name of the event, `{dataType}` is
 * the data type that was written, as in `invoices.write.successful`. `record` names the record; the
 * `id` of the payload is the key of the push operation.
 *
 * `{dataType}.write.successful`
 */
export type DataTypeWriteSuccessfulWebhookEvent = DataTypeWriteWebhook & {
    eventType: `${string}.write.successful`;
};
/**
 * Write failed.
 *
 * Sent when a write to the company's software failed or timed out. In the name of the event,
 * `{dataType}` is the data type that was to be written, as in `invoices.write.unsuccessful`. Get
 * the push operation with the `id` of the payload to learn why.
 *
 * `{dataType}.write.unsuccessful`
 */
export type DataTypeWriteUnsuccessfulWebhookEvent = DataTypeWriteWebhook & {
    eventType: `${string}.write.unsuccessful`;
};
/**
 * Rate limit reached.
 *
 * Sent when the client used up its daily quota of calls. Further calls fail with 429 until
 * `expiryDate`; hold back what can wait until then.
 *
 * `client.rateLimit.reached`
 */
export type ClientRateLimitReachedWebhookEvent = ClientRateLimitWebhook & {
    eventType: "client.rateLimit.reached";
};
/**
 * Rate limit reset.
 *
 * Sent when the daily quota of a client that had used it up is available again. Calls that were
 * held back can now be made.
 *
 * `client.rateLimit.reset`
 */
export type ClientRateLimitResetWebhookEvent = ClientRateLimitWebhook & {
    eventType: "client.rateLimit.reset";
};
/**
 * Any text that is the eventType of no event above. As `string` it would be equal to theirs, so
 * that comparing it with one of them would leave this event in the running; an enum is equal to
 * none.
 *
 * To look for one that is not described yet, compare `String(event.eventType)`.
 */
declare enum UnknownWebhookEventType {
    notDescribed = "not described"
}
/** An event that was not described when this was generated. It is not an error: pass it over. */
export interface UnknownWebhookEvent {
    /** Identifies the event. To recognise a repeated delivery, compare the header `webhook-id`. */
    id?: string;
    /** When the event happened. Delivery may be later, and events may arrive out of order. */
    generatedDate?: DateTime;
    payload?: unknown;
    eventType: UnknownWebhookEventType;
}
/** Any event. `switch (event.eventType)` tells them apart. */
export type WebhookEvent = CompanyCreatedWebhookEvent | CompanyDeletedWebhookEvent | CompanyProductAddedWebhookEvent | CompanyProductRemovedWebhookEvent | ConnectionCreatedWebhookEvent | ConnectionConnectedWebhookEvent | ConnectionFailedWebhookEvent | ConnectionDisconnectedWebhookEvent | ConnectionReconnectedWebhookEvent | ConnectionDeletedWebhookEvent | ReadCompletedWebhookEvent | ReadCompletedInitialWebhookEvent | DataTypeWriteSuccessfulWebhookEvent | DataTypeWriteUnsuccessfulWebhookEvent | ClientRateLimitReachedWebhookEvent | ClientRateLimitResetWebhookEvent | UnknownWebhookEvent;
/**
 * The event that the Platform API posted, once its signature is found to fit.
 *
 * The body must be what arrived, byte for byte, before anything parsed it.
 * @throws {WebhookVerificationError} where no signature fits, or the body is no JSON object.
 * @throws {ConfigError} where a secret or an option cannot work, or the body is not raw.
 */
export declare function unwrapWebhook(rawBody: runtime.WebhookBody, headers: runtime.WebhookHeaders, secrets: string | readonly string[], options?: runtime.WebhookOptions): Promise<WebhookEvent>;
/**
 * The same as {@link unwrapWebhook}, with the id by which a repeated delivery is known.
 *
 * The body must be what arrived, byte for byte, before anything parsed it.
 * @throws {WebhookVerificationError} where no signature fits, or the body is no JSON object.
 * @throws {ConfigError} where a secret or an option cannot work, or the body is not raw.
 */
export declare function verifyWebhook(rawBody: runtime.WebhookBody, headers: runtime.WebhookHeaders, secrets: string | readonly string[], options?: runtime.WebhookOptions): Promise<runtime.WebhookDelivery<WebhookEvent>>;
/** Whether it is one of the events `{dataType}.write.successful`. */
export declare function isDataTypeWriteSuccessfulWebhookEvent(event: WebhookEvent): event is DataTypeWriteSuccessfulWebhookEvent;
/** Whether it is one of the events `{dataType}.write.unsuccessful`. */
export declare function isDataTypeWriteUnsuccessfulWebhookEvent(event: WebhookEvent): event is DataTypeWriteUnsuccessfulWebhookEvent;
