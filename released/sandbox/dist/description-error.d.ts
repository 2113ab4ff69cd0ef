import type { Problem } from "./problem.ts";
/**
 * The description itself is wrong: a reference that leads nowhere, an example that breaks its own
 * schema, an answer without an example. The message ends in what to correct; `problems` says the
 * same piece by piece.
 */
export declare class DescriptionError extends Error {
    readonly name = "DescriptionError";
    readonly problems: readonly Problem[];
    constructor(message: string, problems?: readonly Problem[], options?: ErrorOptions);
}
