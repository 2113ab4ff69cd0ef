import { type Answer, type CallUnderWay } from "./attempt.ts";
import type { ClientOptions } from "./client-options.ts";
/** Makes an attempt once its turn has come, and ends the turn with it. */
export type InTurn = (call: CallUnderWay, attempt: () => Promise<Answer>) => Promise<Answer>;
/** The limits of `maxConcurrency` and `maxConcurrencyPer`; undefined where there are none. */
export declare function createLimiter({ maxConcurrency, maxConcurrencyPer, }: Pick<ClientOptions, "maxConcurrency" | "maxConcurrencyPer">): InTurn | undefined;
