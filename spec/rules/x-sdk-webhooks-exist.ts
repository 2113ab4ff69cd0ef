import type { Oas3_1Schema, Oas3MediaType, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { propertyNames } from "./property-names.ts";
import { rootSdk } from "./root-sdk.ts";

/**
 * `x-sdk.webhooks.discriminator` names a property of every webhook's body, which no `$ref` guards: after a renaming the
 * client would tell apart no events.
 */
export const xSdkWebhooksExist: Oas3Rule = () => {
  let discriminator: unknown;
  const lacking: string[] = [];
  let event = "";
  return {
    WebhooksMap: {
      PathItem: {
        enter(_item, { key }) {
          event = String(key);
        },
        RequestBody: {
          MediaType(media: Oas3MediaType, ctx) {
            if (!bodyProperties(media, ctx).includes(String(discriminator))) lacking.push(event);
          },
        },
      },
    },
    Root: {
      enter(root) {
        discriminator = rootSdk(root).webhooks?.discriminator;
      },
      leave(_root, { report, location }) {
        if (typeof discriminator !== "string" || lacking.length === 0) return;
        report({
          message: `x-sdk.webhooks.discriminator is "${discriminator}", expected a property of the body of every webhook, and ${lacking.join(", ")} has no such: correct the name.`,
          location: location.child(["x-sdk", "webhooks", "discriminator"]),
        });
      },
    },
  };
};

function bodyProperties({ schema }: Oas3MediaType, ctx: UserContext): string[] {
  if (!schema) return [];
  const body = ctx.resolve<Oas3_1Schema>(schema as Oas3_1Schema);
  return body.node ? [...propertyNames(body.node, body.location ?? ctx.location, ctx)] : [];
}
