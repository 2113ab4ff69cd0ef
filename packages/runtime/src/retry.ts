import { type CallUnderWay, timeLeftOf } from "./attempt.ts";
import type { ApiError } from "./errors/api-error.ts";
import type { SdkError } from "./errors/sdk-error.ts";

// In milliseconds; less is of no use, and timers are not exact.
const shortestAttempt = 5;

/**
 * How long to wait before another attempt, in milliseconds; undefined where there must be none, because it would be of
 * no use or could do twice what should be done once.
 */
export function delayBeforeRetry(call: CallUnderWay, failure: SdkError): number | undefined {
  const { transport, settings, request, attempt } = call;
  const { retryAfterMs: asked } = failure as Partial<ApiError>;
  const mayRepeat = (request.mayRepeat ?? mayRepeatIdempotent)(call, failure);
  // Exponential with full jitter, unless the API says when.
  const most = Math.min(settings.maxRetryDelayMs, settings.retryBaseDelayMs * 2 ** (attempt - 1));
  const delay = asked ?? (transport.random() * most || 0);
  if (
    request.isStream ||
    !mayRepeat ||
    attempt - call.extraAttempts > settings.maxRetries ||
    delay + shortestAttempt > timeLeftOf(call) ||
    // Where the API did not ask, this is false.
    (asked as number) > settings.maxRetryAfterMs ||
    transport.retryTenths < 10
  ) {
    return undefined;
  }
  transport.retryTenths -= 10;
  return delay;
}

/** Whether nobody knows how an attempt went. */
export const isUnanswered = ({ kind }: SdkError): boolean => /^(connection|timeout)$/.test(kind);

/** Whether to repeat a call that does the same however often it is made (RFC 9110, section 9.2.2). */
const mayRepeatIdempotent = ({ operation }: CallUnderWay, failure: SdkError): boolean =>
  /^(GET|HEAD|PUT|DELETE|OPTIONS|QUERY)$/.test(operation.method) &&
  (isUnanswered(failure) ||
    /^(408|429|50[0234])$/.test(`${(failure as Partial<ApiError>).status}`));
