import { SdkError } from "./sdk-error.ts";

/** No answer came, or it broke off; `cause` tells why. */
export class ConnectionError extends SdkError {
  override readonly name = "ConnectionError";
  readonly kind = "connection" as const;
}
