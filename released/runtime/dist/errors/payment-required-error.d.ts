import { ApiError } from "./api-error.ts";
/** 402: the plan does not cover the call, or its limit is reached. */
export declare class PaymentRequiredError extends ApiError {
    readonly name = "PaymentRequiredError";
}
