import type { CreateWebhookConsumerRequest, ErrorMessage, WebhookConsumer, WebhookConsumers, WebhookZapierKey } from "@codat-openapi/platform-types";
import { type Call, type CallOptions, type FunctionsOf, type Transport } from "@codat-openapi/runtime";
/** The bodies of the documented errors of `webhooks.list`, by status code. */
export type ListWebhookConsumersErrors = Record<400 | 401 | 402 | 403 | 429 | 500 | 503, ErrorMessage>;
/** What `webhooks.create` takes. */
export interface CreateWebhookConsumerInput {
    /** The address and what to send to it. */
    body: CreateWebhookConsumerRequest;
}
/** The bodies of the documented errors of `webhooks.create`, by status code. */
export type CreateWebhookConsumerErrors = Record<400 | 401 | 402 | 403 | 429 | 500 | 503, ErrorMessage>;
/** What `webhooks.delete` takes. */
export interface DeleteWebhookConsumerInput {
    /**
     * Id of the webhook consumer, as returned when it was created. This is not the id of a delivered
     * event.
     * @example "ee2eb431-c0fa-4dc9-93fa-d29781c12bcd"
     */
    webhookId: string;
}
/** The bodies of the documented errors of `webhooks.delete`, by status code. */
export type DeleteWebhookConsumerErrors = Record<401 | 402 | 403 | 404 | 429 | 500 | 503, ErrorMessage>;
/** The bodies of the documented errors of `webhooks.rotateZapierKey`, by status code. */
export type RotateZapierKeyErrors = Record<401 | 402 | 403 | 429 | 500 | 503, ErrorMessage>;
/** Webhook consumers are the addresses that receive the client's events. */
export interface WebhooksResource {
    /**
     * List webhook consumers.
     *
     * Returns the addresses that receive the client's events, at most 50 of them, in one answer
     * without pages.
     *
     * `GET /webhooks`
     */
    list(options?: CallOptions): Call<WebhookConsumers, ListWebhookConsumersErrors>;
    /**
     * Create a webhook consumer.
     *
     * Registers an address to which events are sent as POST requests. `eventTypes` names the events
     * to send, and `companyTags` limits them to companies with one of those tags. Events may arrive
     * more than once: acknowledge each within 15 seconds, verify its signature and skip repeated
     * `webhook-id` values. Set `disabled` to register the address without sending to it yet.
     *
     * `POST /webhooks`
     */
    create(input: CreateWebhookConsumerInput, options?: CallOptions): Call<WebhookConsumer, CreateWebhookConsumerErrors>;
    /**
     * Delete a webhook consumer.
     *
     * Stops sending events to an address and forgets it. When moving to a new address, create the new
     * consumer first, so that no event is missed.
     *
     * `DELETE /webhooks/{webhookId}`
     */
    delete(input: DeleteWebhookConsumerInput, options?: CallOptions): Call<void, DeleteWebhookConsumerErrors>;
    /**
     * Rotate the Zapier key.
     *
     * Issues a new key for the Zapier integration and makes the previous one invalid. Automations in
     * Zapier stop until they are given the new key. The key is a secret.
     *
     * `POST /webhooks/integrationKeys/zapier`
     */
    rotateZapierKey(options?: CallOptions): Call<WebhookZapierKey, RotateZapierKeyErrors>;
}
/**
 * List webhook consumers.
 *
 * Returns the addresses that receive the client's events, at most 50 of them, in one answer without
 * pages.
 *
 * `GET /webhooks`
 */
export declare function list(transport: Transport, options?: CallOptions): Call<WebhookConsumers, ListWebhookConsumersErrors>;
/**
 * Create a webhook consumer.
 *
 * Registers an address to which events are sent as POST requests. `eventTypes` names the events to
 * send, and `companyTags` limits them to companies with one of those tags. Events may arrive more
 * than once: acknowledge each within 15 seconds, verify its signature and skip repeated
 * `webhook-id` values. Set `disabled` to register the address without sending to it yet.
 *
 * `POST /webhooks`
 */
export declare function create(transport: Transport, input: CreateWebhookConsumerInput, options?: CallOptions): Call<WebhookConsumer, CreateWebhookConsumerErrors>;
/**
 * Delete a webhook consumer.
 *
 * Stops sending events to an address and forgets it. When moving to a new address, create the new
 * consumer first, so that no event is missed.
 *
 * `DELETE /webhooks/{webhookId}`
 */
declare function delete_(transport: Transport, input: DeleteWebhookConsumerInput, options?: CallOptions): Call<void, DeleteWebhookConsumerErrors>;
/**
 * Rotate the Zapier key.
 *
 * Issues a new key for the Zapier integration and makes the previous one invalid. Automations in
 * Zapier stop until they are given the new key. The key is a secret.
 *
 * `POST /webhooks/integrationKeys/zapier`
 */
export declare function rotateZapierKey(transport: Transport, options?: CallOptions): Call<WebhookZapierKey, RotateZapierKeyErrors>;
/** The functions of this module, by the names of the methods. */
export declare const webhooksMethods: FunctionsOf<WebhooksResource>;
export { delete_ as delete };
