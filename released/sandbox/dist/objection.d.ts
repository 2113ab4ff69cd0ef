import type { Api } from "./api.ts";
import type { Incoming } from "./incoming.ts";
import type { Operation } from "./operation.ts";
import type { Problem } from "./problem.ts";
/** Why a request to an operation is refused. */
export interface Objection {
    readonly problems: readonly Problem[];
    /** The statuses that say so, the fittest first. */
    readonly statuses: readonly [number, ...number[]];
    /** For `WWW-Authenticate`. */
    readonly challenges: readonly string[];
}
/** The first objection to a request: its credentials, its form, what it names, what it accepts. */
export declare function findObjection(api: Api, operation: Operation, incoming: Incoming, pathValues: ReadonlyMap<string, string>): Promise<Objection | undefined>;
