import type { Incoming } from "./incoming.ts";
import type { Operation } from "./operation.ts";
import type { Problem } from "./problem.ts";
import type { Validate } from "./validate.ts";
/** What is wrong with a request body, and whether its content type is what is wrong. */
export interface BodyReading {
    readonly problems: readonly Problem[];
    readonly wrongContentType: boolean;
}
/** Checks a request body: that it is there, its content type, its syntax, its schema. */
export declare function readBody(operation: Operation, incoming: Incoming, validate: Validate): Promise<BodyReading>;
