import { type Answer } from "./answer.ts";
import type { Api } from "./api.ts";
import type { Incoming } from "./incoming.ts";
import { type Problem } from "./problem.ts";
/** An answer and what was found on the way to it. */
export interface Outcome {
    readonly answer: Answer;
    readonly operationId: string | undefined;
    readonly requestProblems: readonly Problem[];
    readonly responseProblems: readonly Problem[];
}
/** Answers one request as the description says. */
export declare function converse(api: Api, incoming: Incoming): Promise<Outcome>;
/** The outcome of a request that reaches no operation. */
export declare function undocumentedOutcome(api: Api, status: number, title: string, part: Problem["in"], message: string): Outcome;
/** The outcome when answering failed for a reason nobody foresaw. */
export declare function failedOutcome(api: Api, error: unknown): Outcome;
