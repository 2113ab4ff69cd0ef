/** Every described event, signed as the API signs and taken apart by the client. */
import { createHmac } from "node:crypto";
import * as module from "@codat-openapi/platform-client/unwrap-webhook";
import {
  isDataTypeWriteSuccessfulWebhookEvent,
  isDataTypeWriteUnsuccessfulWebhookEvent,
  unwrapWebhook,
  verifyWebhook,
  WebhookVerificationError,
} from "@codat-openapi/platform-client/unwrap-webhook";
import document from "@codat-openapi/platform-types/openapi.json" with { type: "json" };
import { expect, test } from "vitest";

const key = Buffer.from("0123456789abcdefghijklmn");
const secret = `whsec_${key.toString("base64")}`;
const timestamp = Math.floor(Date.now() / 1000);
const id = "msg_2Lh9KRb0pzN4LePd3XiA4v12Axj";

/** The headers that the API sends with a body. */
function signed(body: string): Record<string, string> {
  const content = `${id}.${timestamp}.${body}`;
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": `v1,${createHmac("sha256", key).update(content).digest("base64")}`,
  };
}

const unwrapped = (body: string): ReturnType<typeof unwrapWebhook> =>
  unwrapWebhook(body, signed(body), secret);

type Example = { eventType: string };

/** Every event of the description with the example of its body. */
const described = Object.entries(document.webhooks).map(([name, { post }]) => {
  const [example] = Object.values(post.requestBody.content["application/json"].examples);
  const [, component] = /([^/]+)$/.exec(example?.$ref ?? "") ?? [];
  const { value } = document.components.examples[component as "CompanyCreatedWebhook"];
  return [name, value as Example] as const;
});

test("there are 16 events", () => {
  expect(described).toHaveLength(16);
});

test.each(described)("%s comes out as it is described", async (name, example) => {
  const event = await unwrapped(JSON.stringify(example));
  expect(event).toEqual(example);
  expect(event.eventType).toBe(name.replace("{dataType}", "invoices"));
  expect({
    successful: isDataTypeWriteSuccessfulWebhookEvent(event),
    unsuccessful: isDataTypeWriteUnsuccessfulWebhookEvent(event),
  }).toEqual({
    successful: name === "{dataType}.write.successful",
    unsuccessful: name === "{dataType}.write.unsuccessful",
  });
});

test("an event that is not described comes out as it is", async () => {
  const event = { id: "1", eventType: "company.renamed", payload: { from: "a", to: "b" } };
  expect(await unwrapped(JSON.stringify(event))).toEqual(event);
});

test("the id of the delivery comes with the event", async () => {
  const body = JSON.stringify({ eventType: "company.deleted" });
  expect(await verifyWebhook(Buffer.from(body), signed(body), secret)).toEqual({
    id,
    timestamp,
    event: { eventType: "company.deleted" },
  });
});

test("a body that was tampered with is refused", async () => {
  const call = unwrapWebhook("{}", signed('{"eventType":"company.deleted"}'), secret);
  await expect(call).rejects.toBeInstanceOf(WebhookVerificationError);
  await expect(call).rejects.toMatchObject({ kind: "webhook", reason: "bad-signature" });
});

test("nothing else is exported", () => {
  expect(Object.keys(module).sort()).toEqual([
    "WebhookVerificationError",
    "isDataTypeWriteSuccessfulWebhookEvent",
    "isDataTypeWriteUnsuccessfulWebhookEvent",
    "unwrapWebhook",
    "verifyWebhook",
  ]);
});
