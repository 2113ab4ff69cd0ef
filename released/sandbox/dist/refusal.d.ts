import { type Answer } from "./answer.ts";
import type { Api } from "./api.ts";
import type { Operation } from "./operation.ts";
import type { ResponseChoice } from "./response-choice.ts";
/** An error answer the operation documents, its message replaced by what is wrong. */
export declare function refuse(api: Api, operation: Operation, { status, response }: ResponseChoice, accept: string | null, message: string): Answer;
/**
 * An error answer for what no operation documents: an unknown path, a method, a mistake in the
 * description. It looks like the description's own errors where that works, else it is a problem
 * document (RFC 9457).
 */
export declare function refuseUndocumented(api: Api, status: number, title: string, detail: string): Answer;
