import { SdkError } from "./sdk-error.ts";

/** The API answered with success, but with a body that is not what the description promises. */
export class DecodeError extends SdkError {
  readonly kind = "decode" as const;
  /** The HTTP status code of the answer. */
  readonly status: number;

  constructor(message: string, status: number, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}
