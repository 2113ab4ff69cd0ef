import { ApiError } from "./api-error.ts";

/** 402: the plan does not cover the call, or its limit is reached. */
export class PaymentRequiredError extends ApiError {
  override readonly name = "PaymentRequiredError";
}
