import type { ParameterPlace } from "./api.ts";
import type { CallUnderWay } from "./attempt.ts";
import { finalUrl } from "./engine.ts";
import { RequestError } from "./errors/request-error.ts";
import { isSdkError } from "./errors/sdk-error.ts";
import type { Exchange } from "./exchange.ts";
import { pathOf } from "./parameters.ts";

/** A request that is being made. */
export interface RequestDraft extends Omit<Exchange, "url" | "headers" | "body"> {
  /** The query, percent-encoded, without its question mark. */
  query: string;
  /** Header parameters and the media type. */
  readonly headers: Record<string, string>;
  body: BodyInit | undefined;
  isStream?: boolean;
  mayRepeat?: Exchange["mayRepeat"];
}

/** Adds to a request what its operation takes beyond the path. */
export type RequestPart = (call: CallUnderWay, draft: RequestDraft) => void;

/** What the caller gave as the value of a parameter, or as the `body`; never what every object inherits. */
export function givenTo(
  { operation, input }: CallUnderWay,
  place: ParameterPlace | "body",
  wireName: string,
): unknown {
  const names = operation.rename?.[place as ParameterPlace] ?? {};
  const name = Object.hasOwn(names, wireName) ? (names[wireName] as string) : wireName;
  return Object.hasOwn(input, name) ? input[name as keyof object] : undefined;
}

/**
 * The request that an operation makes of its input, without the credential.
 * @throws {RequestError} where the input cannot be sent, or where a path value would lead to another endpoint.
 */
export function requestOf(call: CallUnderWay): Exchange {
  const { operation, what } = call;
  const { method, path, styles, parts = [] } = operation;
  const draft: RequestDraft = { method, query: "", headers: {}, body: undefined };
  try {
    const target = pathOf(what, path, (name) => givenTo(call, "path", name), styles?.path);
    for (const part of parts) part(call, draft);
    const url = finalUrl(call.transport.baseUrl, target, draft.query);
    return { ...draft, url, headers: headersFor(call, draft.headers) };
  } catch (cause) {
    throw isSdkError(cause) ? cause : new RequestError(`${what}: cannot be sent.`, { cause });
  }
}

function headersFor(
  { what, transport, settings }: CallUnderWay,
  own: Exchange["headers"],
): Exchange["headers"] {
  const { api, settings: common } = transport;
  // Browsers say themselves who they are.
  const isBrowser = /^Mozilla/.test(globalThis.navigator?.userAgent);
  const headers: Record<string, string> =
    api.userAgent && !isBrowser ? { "user-agent": api.userAgent } : {};
  for (const set of [own, common.headers, settings.headers]) {
    for (const [name, value] of Object.entries(set ?? {})) {
      // A token and visible text (RFC 9110, section 5.1 and 5.5): a line break would make two headers of one.
      if (!/^[!#$%&'*+.^`|~\w-]+:[\t -~\x80-\xff]*$/.test(`${name}:${value}`)) {
        throw new RequestError(`${what}: a header holds what no header can.`);
      }
      headers[name.toLowerCase()] = value;
    }
  }
  return headers;
}
