import type { DocumentedResponse, MediaType } from "./operation.ts";
import type { Validate } from "./validate.ts";
/** What goes back to the client. */
export interface Answer {
    readonly status: number;
    readonly headers: Headers;
    readonly body: string | null;
}
/** An answer to be made of a documented response. */
export interface AnswerPlan {
    /** The operation's name, for messages. */
    readonly label: string;
    readonly status: number;
    readonly response: DocumentedResponse;
    /** The request's Accept header. */
    readonly accept: string | null;
    /** Turns the documented example into the body; the example itself when left out. */
    readonly adapt?: (example: unknown, media: MediaType) => unknown;
}
/**
 * The documented response with its documented example and headers.
 *
 * @throws DescriptionError when there is no example, or one that its own schema rejects.
 */
export declare function documentedAnswer(plan: AnswerPlan, validate: Validate): Answer;
