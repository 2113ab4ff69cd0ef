import type { Operation, ParameterPlace } from "./api.ts";
import { headersOf } from "./engine.ts";
import { RequestError } from "./errors/request-error.ts";
import { isSdkError } from "./errors/sdk-error.ts";
import type { Exchange } from "./exchange.ts";
import { pathOf } from "./parameters.ts";
import type { Settings } from "./settings.ts";
import type { Transport } from "./transport.ts";

/** A request that is being made. */
export interface RequestDraft {
  /** The call, such as `GET /companies/{companyId}`, for messages. */
  readonly what: string;
  readonly transport: Transport;
  readonly operation: Operation;
  readonly settings: Settings;
  /** What the caller gave as the value of a parameter, or as the `body`. */
  readonly given: (place: ParameterPlace | "body", wireName: string) => unknown;
  /** The query, percent-encoded, without its question mark. */
  query: string;
  /** Header parameters and the media type. */
  readonly headers: Record<string, string>;
  body: BodyInit | undefined;
  /** Whether the body can be read only once. */
  isStream?: boolean;
  /** Whether a failed attempt may be repeated, where the method alone does not say it. */
  mayRepeat?: Exchange["mayRepeat"];
}

/** Adds to a request what its operation takes beyond the path. */
export type RequestPart = (draft: RequestDraft) => void;

/**
 * The request that an operation makes of its input, without the credential.
 * @throws {RequestError} where the input cannot be sent, or where a path value would lead to another endpoint.
 */
export function requestOf(
  transport: Transport,
  what: string,
  operation: Operation,
  input: object,
  settings: Settings,
): Exchange {
  const { method, path, styles, rename, parts = [] } = operation;
  const given: RequestDraft["given"] = (place, wireName) => {
    const name = rename?.[place as ParameterPlace]?.[wireName] ?? wireName;
    // Never what every object inherits.
    return Object.hasOwn(input, name) ? input[name as keyof object] : undefined;
  };
  const draft: RequestDraft = {
    what,
    transport,
    operation,
    settings,
    given,
    query: "",
    headers: {},
    body: undefined,
  };
  try {
    const target = pathOf(what, path, (name) => given("path", name), styles?.path);
    for (const part of parts) part(draft);
    const { query, body, isStream, mayRepeat } = draft;
    const url = `${transport.baseUrl}${target}${query && "?"}${query}`;
    return { method, url, headers: headersFor(draft), body, isStream, mayRepeat };
  } catch (cause) {
    throw isSdkError(cause) ? cause : new RequestError(`${what}: cannot be sent.`, { cause });
  }
}

function headersFor({ what, transport, settings, headers }: RequestDraft): Headers {
  const { api, settings: common } = transport;
  // Browsers say themselves who they are.
  const isBrowser = globalThis.navigator?.userAgent?.startsWith("Mozilla");
  const agent = api.userAgent && !isBrowser ? { "User-Agent": api.userAgent } : {};
  const given = { ...common.headers, ...settings.headers };
  // A line break would make two headers of one, or be cut in silence.
  if (/[\r\n\0]/.test(Object.values(given).join(""))) {
    throw new RequestError(`${what}: a header holds a line break or NUL.`);
  }
  return headersOf(agent, headers, given);
}
