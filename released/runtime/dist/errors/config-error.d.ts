import { SdkError } from "./sdk-error.ts";
/** An option cannot work, or what was given as one (a hook, a logger, the function for the API key) threw. */
export declare class ConfigError extends SdkError {
    readonly name = "ConfigError";
    readonly kind: "config";
}
