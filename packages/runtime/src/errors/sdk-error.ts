/** What went wrong, as one word to switch on. */
export type SdkErrorKind = "api" | "connection" | "decode" | "request" | "config";

const brand = Symbol.for("openapi-runtime.error");

/**
 * The base of every error that a client throws.
 *
 * `instanceof` fails across two copies of this package in one program; {@link isSdkError} does not.
 */
export abstract class SdkError extends Error {
  abstract readonly kind: SdkErrorKind;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Whether a caught value is an error of a client, whichever copy of this package made it. */
export function isSdkError(value: unknown): value is SdkError {
  return value instanceof Error && brand in value;
}
