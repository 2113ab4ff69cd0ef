import type { Operation } from "./operation.ts";
/** Where a request leads: to an operation, to a path that lacks the method, or nowhere. */
export type Match = {
    readonly kind: "operation";
    readonly operation: Operation;
    readonly pathValues: ReadonlyMap<string, string>;
} | {
    readonly kind: "wrong-method";
    readonly allow: readonly string[];
} | {
    readonly kind: "unknown-path";
};
/** Finds the operation for a method and a path as it was sent, still percent-encoded. */
export declare function createMatcher(operations: readonly Operation[]): (method: string, pathname: string) => Match;
