import { DescriptionError } from "./description-error.ts";
import { child, type Place, readDocument, text } from "./document.ts";
import { type Operation, readOperations } from "./operation.ts";
import { createMatcher } from "./routes.ts";
import { type Credentials, readCredentials } from "./security.ts";
import { createValidator, type Validate } from "./validate.ts";

/** All that answering needs to know of a described API. */
export interface Api {
  readonly operations: readonly Operation[];
  readonly match: ReturnType<typeof createMatcher>;
  readonly credentials: Credentials;
  readonly validate: Validate;
  /** The way to the message in an error body, by name; from `x-sdk.errors.message`. */
  readonly messagePath: readonly string[] | undefined;
}

/**
 * Reads a bundled OpenAPI document.
 *
 * @throws DescriptionError when it is none, or a reference or security requirement leads nowhere.
 */
export function readApi(document: unknown, apiKey: string): Api {
  const root = readDocument(document);
  const operations = readOperations(root);
  const credentials = readCredentials(root, apiKey);
  checkRequirements(operations, credentials);
  return {
    operations,
    match: createMatcher(operations),
    credentials,
    validate: createValidator(root),
    messagePath: readMessagePath(root),
  };
}

function checkRequirements(operations: readonly Operation[], credentials: Credentials): void {
  for (const { label, security } of operations) {
    const unknown = security.flat().find((name) => !credentials.has(name));
    if (unknown !== undefined) {
      throw new DescriptionError(
        `${label} requires the security scheme ${JSON.stringify(unknown)}, which is not among ` +
          "components.securitySchemes. Add it there.",
      );
    }
  }
}

function readMessagePath(root: Place): string[] | undefined {
  return text(child(child(root, "x-sdk"), "errors"), "message")?.split(".");
}
