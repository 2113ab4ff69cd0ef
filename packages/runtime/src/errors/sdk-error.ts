/** What went wrong, as one word to switch on. */
export type SdkErrorKind =
  | "api"
  | "rate-limit"
  | "auth"
  | "connection"
  | "timeout"
  | "aborted"
  | "decode"
  | "too-large"
  | "request"
  | "config"
  | "operation"
  | "webhook";

const brand = Symbol.for("openapi-runtime.error");

/**
 * The base of every error that a client throws.
 *
 * `instanceof` fails across two copies of this package in one program; {@link isSdkError} does not.
 */
export abstract class SdkError extends Error {
  abstract readonly kind: SdkErrorKind;
  /** How often the request was sent; absent where no attempt was made. */
  declare attempts?: number;

  /** `details` are the error's own fields, and the `cause` where there is one. */
  constructor(message: string, details?: object) {
    super(message, details);
    // A cause stays what super has made of it, which no logger takes for a field.
    Object.assign(this, details);
  }

  /** What a log should hold: the name, the message and the fields, but not the cause and the stack. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

// On the prototype, where neither inspect nor a test's equality sees it.
Object.defineProperty(SdkError.prototype, brand, { value: true });

/** Whether a caught value is an error of a client, whichever copy of this package made it. */
export function isSdkError(value: unknown): value is SdkError {
  return value instanceof Error && brand in value;
}
