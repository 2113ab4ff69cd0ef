/** All pairs of the table. */
import { accessPairs } from "./access.ts";
import { bodyPairs } from "./bodies.ts";
import { combinationPairs } from "./combinations.ts";
import { constraintPairs } from "./constraints.ts";
import { documentationPairs } from "./documentation.ts";
import { enumPairs } from "./enums.ts";
import { headerPairs } from "./headers.ts";
import { nullabilityPairs } from "./nullability.ts";
import { objectPairs } from "./objects.ts";
import type { Pairs } from "./pair.ts";
import { parameterPairs } from "./parameters.ts";
import { pathPairs } from "./paths.ts";
import { responsePairs } from "./responses.ts";
import { sdkPairs } from "./sdk.ts";
import { securityPairs } from "./security.ts";
import { webhookPairs } from "./webhooks.ts";

/** The pairs under the name of the idea that they have in common. */
export const ideas: Readonly<Record<string, Pairs>> = {
  "Paths, operations and servers": pathPairs,
  Parameters: parameterPairs,
  "Request bodies": bodyPairs,
  Responses: responsePairs,
  "Properties of answers": objectPairs,
  Enums: enumPairs,
  "Formats and limits": constraintPairs,
  Null: nullabilityPairs,
  Combinations: combinationPairs,
  Headers: headerPairs,
  Security: securityPairs,
  "Deprecation, defaults and documentation": documentationPairs,
  "Read-only and write-only": accessPairs,
  Webhooks: webhookPairs,
  "x-sdk": sdkPairs,
};
