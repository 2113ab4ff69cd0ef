import { SdkError } from "./sdk-error.ts";

/** What an {@link ApiError} is made from. */
export interface ApiErrorDetails {
  /** The HTTP status code, 300 to 599. */
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON body, the text where it was not JSON, or `undefined` where there was none. */
  readonly body: unknown;
  /** The API's own words, where the body has them. */
  readonly apiMessage: string | undefined;
  /** The id to give to the API's support, where the body has one. */
  readonly correlationId: string | undefined;
}

/**
 * The API answered with a status code that is not 2xx.
 *
 * The subclasses name the common status codes; any other is an `ApiError` itself.
 */
export class ApiError extends SdkError implements ApiErrorDetails {
  readonly kind = "api" as const;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly apiMessage: string | undefined;
  readonly correlationId: string | undefined;

  constructor(message: string, details: ApiErrorDetails) {
    super(message);
    this.status = details.status;
    this.headers = details.headers;
    this.body = details.body;
    this.apiMessage = details.apiMessage;
    this.correlationId = details.correlationId;
  }
}
