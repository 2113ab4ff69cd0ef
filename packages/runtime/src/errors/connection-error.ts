import { SdkError } from "./sdk-error.ts";

/** No answer came: the name did not resolve, the connection failed or broke, or the call was aborted. `cause` tells which. */
export class ConnectionError extends SdkError {
  readonly kind = "connection" as const;
}
