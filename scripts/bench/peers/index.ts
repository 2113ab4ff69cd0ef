import { bare } from "./bare/contender.ts";
import { codatPlatform } from "./codat-platform/contender.ts";
import type { Contender } from "./contender.ts";
import { heyApi } from "./hey-api/contender.ts";
import { openapiFetch } from "./openapi-fetch/contender.ts";
import { platformClient } from "./platform-client/contender.ts";
import { redocly } from "./redocly/contender.ts";

/** The one that the budgets are for. */
export const own = platformClient;

/** What the others are measured against. */
export const baseline = bare;

/** In the order of the columns. */
export const contenders: readonly Contender[] = [
  platformClient,
  bare,
  openapiFetch,
  heyApi,
  redocly,
  codatPlatform,
];
