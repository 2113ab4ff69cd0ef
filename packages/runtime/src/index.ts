export type {
  Api,
  FieldEncoding,
  HeaderAuthentication,
  Operation,
  Paging,
  ParameterPlace,
  ParameterStyle,
  ParameterWriter,
  Server,
  ServerVariable,
} from "./api.ts";
export { bind, type FunctionsOf } from "./bind.ts";
export { call } from "./call.ts";
export type { BareClientOptions, CallOptions, ClientOptions, Fetch } from "./client-options.ts";
export { createLimiter, type InTurn } from "./concurrency.ts";
export type { Clock } from "./deadline.ts";
export { AbortedError } from "./errors/aborted-error.ts";
export { ApiError, type ApiErrorDetails } from "./errors/api-error.ts";
export { AuthenticationError } from "./errors/authentication-error.ts";
export { BadRequestError } from "./errors/bad-request-error.ts";
export { ConfigError } from "./errors/config-error.ts";
export { ConflictError } from "./errors/conflict-error.ts";
export { ConnectionError } from "./errors/connection-error.ts";
export { DecodeError, type SuccessStatus } from "./errors/decode-error.ts";
export { LegalReasonsError } from "./errors/legal-reasons-error.ts";
export { NotFoundError } from "./errors/not-found-error.ts";
export { OperationFailedError } from "./errors/operation-failed-error.ts";
export { PaymentRequiredError } from "./errors/payment-required-error.ts";
export { PermissionDeniedError } from "./errors/permission-denied-error.ts";
export { RateLimitError } from "./errors/rate-limit-error.ts";
export { RequestError } from "./errors/request-error.ts";
export { isSdkError, SdkError, type SdkErrorKind } from "./errors/sdk-error.ts";
export { ServerError } from "./errors/server-error.ts";
export { TimeoutError } from "./errors/timeout-error.ts";
export { TooLargeError } from "./errors/too-large-error.ts";
export { UnprocessableEntityError } from "./errors/unprocessable-entity-error.ts";
export {
  createWhere,
  type Filter,
  type FilterGrammar,
  type FilterValue,
  type Where,
} from "./filter.ts";
export { formBody, multipartBody } from "./form-body.ts";
export { jsonLinesBody, jsonSequenceBody } from "./items-body.ts";
export { acceptHeader, chosenBody } from "./media-type-parts.ts";
export {
  cursors,
  lastItems,
  linkHeaders,
  type NextPage,
  nextLinks,
  offsets,
  type PagingKind,
  pageNumbers,
} from "./next-page.ts";
export {
  type Attempt,
  createObserver,
  type ErrorEvent,
  type Hooks,
  type Logger,
  type LogLevel,
  type Observer,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
} from "./observe.ts";
export {
  callList,
  type ListCall,
  type ListOptions,
  type Page,
  type PageMethods,
} from "./paging.ts";
export { writeDeepObject, writeFields, writeJson, writeStyled } from "./parameter-styles.ts";
export { readBlob, readByMediaType, readText } from "./read-body.ts";
export {
  readEvents,
  readJsonEvents,
  readJsonLines,
  readJsonSequence,
  type ServerSentEvent,
} from "./read-stream.ts";
export { redact } from "./redact.ts";
export type { RequestPart } from "./request.ts";
export {
  cookieParameters,
  headerParameters,
  idempotencyKey,
  jsonBody,
  queryParameters,
  type RawBody,
  rawBody,
} from "./request-parts.ts";
export { type HeaderKind, withDocumentedHeaders } from "./response-headers.ts";
export type { RateLimit, ResponseInfo } from "./response-info.ts";
export type {
  Answered,
  ApiErrorOf,
  Call,
  CallError,
  DocumentedHeaders,
  ErrorStatus,
  SafeResult,
  StatusIn,
} from "./safe.ts";
export {
  type SecurityCredential,
  type SecurityCredentialSource,
  type SecurityScheme,
  withSecurity,
} from "./security.ts";
export { atServer, ownServer, type ServerOptions } from "./servers.ts";
export { createBareTransport, createTransport, type Transport } from "./transport.ts";
export { callUntilEnded, type Ending, type FieldValues, type WaitOptions } from "./wait.ts";
