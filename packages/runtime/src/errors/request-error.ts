import { SdkError } from "./sdk-error.ts";

/** The input of a call cannot be sent safely; nothing has left the machine. */
export class RequestError extends SdkError {
  override readonly name = "RequestError";
  readonly kind = "request" as const;
}
