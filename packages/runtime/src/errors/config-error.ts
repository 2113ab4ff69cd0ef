import { SdkError } from "./sdk-error.ts";

/** An option cannot work, or what was given as one (a hook, a logger, the function for the API key) threw. */
export class ConfigError extends SdkError {
  override readonly name = "ConfigError";
  readonly kind = "config" as const;
}
