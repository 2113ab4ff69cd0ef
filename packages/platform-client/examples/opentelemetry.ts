/**
 * Spans of OpenTelemetry for the calls of a client: one an attempt, named and attributed as the conventions for HTTP
 * clients ask (https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client). Copy it, and give it
 * `trace.getTracer("codat")` of `@opentelemetry/api`, whose types fit those below.
 */
import type { Attempt, Hooks } from "@codat-openapi/platform-client";

/** What is used of `@opentelemetry/api`. */
export interface Tracer {
  startSpan(name: string, options: { kind: number; attributes: Attributes }): Span;
}

export interface Span {
  spanContext(): { traceId: string; spanId: string; traceFlags: number };
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  end(): void;
}

export type Attributes = Record<string, string | number>;

// The values of its SpanKind and SpanStatusCode.
const kindClient = 2;
const statusError = 2;

/**
 * The hooks that trace a client. Calls are told apart by their numbers, which each client counts for itself, so make
 * them anew for each client.
 */
export function tracingHooks(tracer: Tracer): Hooks {
  const open = new Map<number, Span>();
  const end = ({ call }: Attempt, errorType?: string, message = ""): void => {
    const span = open.get(call);
    open.delete(call);
    if (errorType) {
      span?.setAttribute("error.type", errorType);
      span?.setStatus({ code: statusError, message });
    }
    span?.end();
  };
  return {
    beforeRequest(event) {
      const attributes = attributesOf(event);
      const span = tracer.startSpan(nameOf(event), { kind: kindClient, attributes });
      open.set(event.call, span);
      const { traceId, spanId, traceFlags } = span.spanContext();
      const flags = traceFlags.toString(16).padStart(2, "0");
      // https://www.w3.org/TR/trace-context/#traceparent-header; without an SDK every id is zeros, and not to be sent.
      if (/[^0]/.test(traceId))
        event.headers.set("traceparent", `00-${traceId}-${spanId}-${flags}`);
    },
    // The span ends with the headers: no hook tells when the body of a success has been read.
    afterResponse(event) {
      open.get(event.call)?.setAttribute("http.response.status_code", event.status);
      end(event, event.status < 400 ? undefined : `${event.status}`);
    },
    // By then the span of an attempt that was answered has ended; these end the others.
    onRetry: (event) => end(event, event.error.kind, event.error.message),
    onError: (event) => end(event, event.error.kind, event.error.message),
  };
}

const nameOf = ({ method, path }: Attempt): string => `${method} ${path}`;

/** The template, not the address: that one holds ids and filters. */
function attributesOf({ method, path, url, attempt }: Attempt): Attributes {
  const { protocol, hostname, port } = new URL(url);
  return {
    "http.request.method": method,
    "url.template": path,
    "server.address": hostname,
    "server.port": Number(port || (protocol === "https:" ? 443 : 80)),
    ...(attempt > 1 && { "http.request.resend_count": attempt - 1 }),
  };
}
