import { DescriptionError } from "./description-error.ts";
import { child, type Place, readDocument, text } from "./document.ts";
import { type Operation, readOperations } from "./operation.ts";
import { createMatcher } from "./routes.ts";
import { type Credentials, readCredentials } from "./security.ts";
import type { Validate } from "./validate.ts";

/** What a document says about its API. */
export interface Description {
  readonly root: Place;
  readonly operations: readonly Operation[];
  readonly match: ReturnType<typeof createMatcher>;
  readonly credentials: Credentials;
  /** The way to the message in an error body, by name; from `x-sdk.errors.message`. */
  readonly messagePath: readonly string[] | undefined;
}

/** All that answering needs: the description, and a validator for its schemas. */
export interface Api extends Description {
  readonly validate: Validate;
}

/**
 * Reads a bundled OpenAPI document.
 *
 * @throws DescriptionError when it is none, or a reference or security requirement leads nowhere.
 */
export function readDescription(document: unknown, apiKey: string): Description {
  const root = readDocument(document);
  const operations = readOperations(root);
  const credentials = readCredentials(root, apiKey);
  checkRequirements(operations, credentials);
  return {
    root,
    operations,
    match: createMatcher(operations),
    credentials,
    messagePath: readMessagePath(root),
  };
}

/** Adds the validator; it is loaded only now because loading ajv is a large part of starting up. */
export async function loadApi(description: Description): Promise<Api> {
  const { createValidator } = await import("./validate.ts");
  return { ...description, validate: createValidator(description.root) };
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
