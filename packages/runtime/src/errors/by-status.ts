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

const classes: { readonly [status: number]: ApiErrorClass } = {
  400: BadRequestError,
  401: AuthenticationError,
  402: PaymentRequiredError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
  451: LegalReasonsError,
};

/** The error class for a status code that is not 2xx. */
export const errorClassOf = (status: number): ApiErrorClass =>
  classes[status] ?? (status < 500 ? ApiError : ServerError);
