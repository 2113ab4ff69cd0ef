import type { Operation } from "./api.ts";
import { type Answer } from "./attempt.ts";
import type { CallOptions } from "./client-options.ts";
import { type Call } from "./safe.ts";
import type { Transport } from "./transport.ts";
/**
 * Calls one operation and resolves with its parsed body, `undefined` where the answer has none.
 *
 * The generated functions give this its types. The call starts at once.
 * @throws {SdkError} and nothing else; its `kind` tells what went wrong.
 */
export declare function call<Data, Errors extends object = object>(transport: Transport, operation: Operation, input?: object, options?: CallOptions): Call<Data, Errors>;
/** What stands apart in one of the calls that an operation makes in a row, such as one page of a list. */
export interface Step {
    /** What messages add to the call's name. */
    readonly label: string;
    /** The address to call instead of the operation's own. */
    readonly addressFrom: (own: string) => string;
}
/** Sends the request of an operation until an attempt succeeds, or until another would be of no use or no good. */
export declare function send(transport: Transport, operation: Operation, input?: object, options?: CallOptions, step?: Step): Promise<Answer>;
