/**
 * `x-sdk` at the root of a description, as far as other rules read it. Every part may be missing: what must be
 * there is the business of x-sdk-well-formed.
 */
export interface RootSdk {
  authentication?: Record<string, unknown>;
  errors?: { schema?: string; message?: string; correlationId?: string };
  filter?: { parameters?: unknown };
  paging?: Record<string, unknown> | Record<string, unknown>[];
  webhooks?: { discriminator?: string };
}

/** `x-sdk` of the root of a description, empty where it has none. */
export function rootSdk(root: object): RootSdk {
  const sdk = (root as Record<string, unknown>)["x-sdk"];
  return typeof sdk === "object" && sdk !== null ? sdk : {};
}
