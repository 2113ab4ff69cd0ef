import { ApiError, type ApiErrorDetails } from "./api-error.ts";
import { AuthenticationError } from "./authentication-error.ts";
import { BadRequestError } from "./bad-request-error.ts";
import { ConflictError } from "./conflict-error.ts";
import { LegalReasonsError } from "./legal-reasons-error.ts";
import { NotFoundError } from "./not-found-error.ts";
import { PaymentRequiredError } from "./payment-required-error.ts";
import { PermissionDeniedError } from "./permission-denied-error.ts";
import { RateLimitError } from "./rate-limit-error.ts";
import { ServerError } from "./server-error.ts";
import { UnprocessableEntityError } from "./unprocessable-entity-error.ts";

type ApiErrorClass = new (message: string, details: ApiErrorDetails) => ApiError;

/** The error class for a status code that is not 2xx. */
export function errorClassOf(status: number): ApiErrorClass {
  switch (status) {
    case 400:
      return BadRequestError;
    case 401:
      return AuthenticationError;
    case 402:
      return PaymentRequiredError;
    case 403:
      return PermissionDeniedError;
    case 404:
      return NotFoundError;
    case 409:
      return ConflictError;
    case 422:
      return UnprocessableEntityError;
    case 429:
      return RateLimitError;
    case 451:
      return LegalReasonsError;
    default:
      return status >= 500 ? ServerError : ApiError;
  }
}
