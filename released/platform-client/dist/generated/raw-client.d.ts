import type { paths } from "@codat-openapi/platform-types";
import type { Transport } from "@codat-openapi/runtime";
import { type RawClient } from "@codat-openapi/runtime/raw-client";
/**
 * The plain openapi-fetch client of the Platform API over the credential, the `fetch` and the redirect rules of a
 * transport; without its retries, time limits and errors.
 */
export declare function rawClientOf(transport: Transport): RawClient<paths>;
