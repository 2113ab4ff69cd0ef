import type { Plugin } from "@redocly/openapi-core";
import { deprecatedOperationReplaced } from "./deprecated-operation-replaced.ts";
import { descriptionsPresent } from "./descriptions-present.ts";
import { errorsShareOneSchema } from "./errors-share-one-schema.ts";
import { examplesPresent } from "./examples-present.ts";
import { fileNameMatches } from "./file-name-matches.ts";
import { noNestedDefinitions } from "./no-nested-definitions.ts";
import { noNullable } from "./no-nullable.ts";
import { noRepeatedShape } from "./no-repeated-shape.ts";
import { noUnreferencedFiles } from "./no-unreferenced-files.ts";
import { noZonelessDateTime } from "./no-zoneless-date-time.ts";
import { operationHasOneTag } from "./operation-has-one-tag.ts";
import { operationIdKebabCase } from "./operation-id-kebab-case.ts";
import { refsPointToComponents } from "./refs-point-to-components.ts";
import { xSdkAuthenticationExists } from "./x-sdk-authentication-exists.ts";
import { xSdkErrorsExist } from "./x-sdk-errors-exist.ts";
import { xSdkFilterExists } from "./x-sdk-filter-exists.ts";
import { xSdkPagingExists } from "./x-sdk-paging-exists.ts";
import { xSdkWaitExists } from "./x-sdk-wait-exists.ts";
import { xSdkWebhooksExist } from "./x-sdk-webhooks-exist.ts";
import { xSdkWellFormed } from "./x-sdk-well-formed.ts";

/**
 * The rules of this house as a Redocly plugin, `house/<rule id>` in redocly.yaml. Redocly imports this file as it
 * is: Node strips the types, so nothing here may need a compiler. No rule knows an API; what differs between APIs
 * stands in their `x-sdk`.
 */
export default function plugin(): Plugin {
  return {
    id: "house",
    rules: {
      oas3: {
        "deprecated-operation-replaced": deprecatedOperationReplaced,
        "descriptions-present": descriptionsPresent,
        "errors-share-one-schema": errorsShareOneSchema,
        "examples-present": examplesPresent,
        "file-name-matches": fileNameMatches,
        "no-nested-definitions": noNestedDefinitions,
        "no-nullable": noNullable,
        "no-repeated-shape": noRepeatedShape,
        "no-unreferenced-files": noUnreferencedFiles,
        "no-zoneless-date-time": noZonelessDateTime,
        "operation-has-one-tag": operationHasOneTag,
        "operation-id-kebab-case": operationIdKebabCase,
        "refs-point-to-components": refsPointToComponents,
        "x-sdk-authentication-exists": xSdkAuthenticationExists,
        "x-sdk-errors-exist": xSdkErrorsExist,
        "x-sdk-filter-exists": xSdkFilterExists,
        "x-sdk-paging-exists": xSdkPagingExists,
        "x-sdk-wait-exists": xSdkWaitExists,
        "x-sdk-webhooks-exist": xSdkWebhooksExist,
        "x-sdk-well-formed": xSdkWellFormed,
      },
    },
  };
}
