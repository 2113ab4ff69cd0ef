import { type Place } from "./document.ts";
import { type Operation } from "./operation.ts";
import { createMatcher } from "./routes.ts";
import { type Credentials } from "./security.ts";
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
export declare function readDescription(document: unknown, apiKey: string): Description;
/** Adds the validator; it is loaded only now because loading ajv is a large part of starting up. */
export declare function loadApi(description: Description): Promise<Api>;
