import { type CallUnderWay, timeLeftOf } from "./attempt.ts";
import type { ApiError } from "./errors/api-error.ts";
import type { SdkError } from "./errors/sdk-error.ts";
import { isStream } from "./exchange.ts";

const mostWaitsForFirst = 10;

/**
 * How long to wait before another attempt, in milliseconds; undefined where there must be none, because it would be of
 * no use or could do twice what should be done once.
 */
export function delayBeforeRetry(call: CallUnderWay, failure: SdkError): number | undefined {
  const { transport, settings, request, attempt } = call;
  const { status = 0, retryAfterMs: asked } = failure as Partial<ApiError>;
  // After an attempt of which nothing is known, a conflict over the same key means that it is still under way.
  const isFirstRunning = status === 409 && call.isUnknown && call.waitsForFirst < mostWaitsForFirst;
  if (isFirstRunning) call.waitsForFirst++;
  else if (!isSafe(call, failure, status) || attempt - call.waitsForFirst > settings.maxRetries) {
    return undefined;
  }
  // Exponential with full jitter, unless the API says when.
  const most = Math.min(settings.maxRetryDelayMs, settings.retryBaseDelayMs * 2 ** (attempt - 1));
  const delay = asked ?? transport.random() * most;
  const isTooLong = delay >= timeLeftOf(call) || (asked ?? 0) > settings.maxRetryAfterMs;
  if (isTooLong || isStream(request.body) || transport.retryTenths < 10) return undefined;
  transport.retryTenths -= 10;
  return delay;
}

function isSafe(call: CallUnderWay, { kind, cause }: SdkError, status: number): boolean {
  const { operation, request } = call;
  const isUnanswered = /^(connection|timeout)$/.test(kind);
  if (/^(GET|HEAD|PUT|DELETE|OPTIONS)$/.test(operation.method)) {
    return isUnanswered || /^(408|429|50[0234])$/.test(`${status}`);
  }
  if (!request.isIdentified) return isUnsent(cause);
  call.isUnknown ||= isUnanswered;
  return isUnanswered || status === 429;
}

/** Whether it is certain that no byte of the request left: no connection was ever made. */
function isUnsent(cause: unknown): boolean {
  const { code } = ((cause as Error | undefined)?.cause ?? cause ?? {}) as { code?: unknown };
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/.test(
    `${code}`,
  );
}
