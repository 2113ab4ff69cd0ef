import { SdkError } from "./sdk-error.ts";

/** The client was created with options it cannot work with, such as an empty API key. */
export class ConfigError extends SdkError {
  readonly kind = "config" as const;
}
