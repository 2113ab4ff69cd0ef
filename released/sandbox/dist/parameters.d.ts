import type { Incoming } from "./incoming.ts";
import type { Operation, Parameter } from "./operation.ts";
import type { Problem } from "./problem.ts";
import type { Validate } from "./validate.ts";
/** The parameters a request gives, and what is wrong with them. */
export interface ParameterReading {
    readonly values: ReadonlyMap<Parameter, unknown>;
    readonly problems: readonly Problem[];
}
/** Takes the documented parameters out of a request and checks each against its schema. */
export declare function readParameters(operation: Operation, incoming: Incoming, pathValues: ReadonlyMap<string, string>, validate: Validate): ParameterReading;
