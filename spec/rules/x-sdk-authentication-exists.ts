import type { Oas3Rule } from "@redocly/openapi-core";
import { rootSdk } from "./root-sdk.ts";

/** `x-sdk.authentication` is keyed by security scheme, which no `$ref` guards: a renamed scheme must not be lost. */
export const xSdkAuthenticationExists: Oas3Rule = () => ({
  Root(root, { report, location }) {
    const schemes = Object.keys(root.components?.securitySchemes ?? {});
    for (const name of Object.keys(rootSdk(root).authentication ?? {})) {
      if (schemes.includes(name)) continue;
      report({
        message: `x-sdk.authentication has "${name}", expected a security scheme (${schemes.join(", ") || "there is none"}): correct the key.`,
        location: location.child(["x-sdk", "authentication", name]).key(),
      });
    }
  },
});
