import type { CallUnderWay } from "./attempt.ts";
import type { Credential } from "./authentication.ts";
import type { SdkError } from "./errors/sdk-error.ts";
import type { Transport } from "./transport.ts";
import { isWithin, urlOf } from "./url.ts";

const maximumRedirects = 5;

/** A request as it is sent. */
export interface Exchange {
  readonly method: string;
  url: string;
  /** By their names in lower case. */
  readonly headers: { readonly [name: string]: string };
  readonly body: BodyInit | undefined;
  /** Whether a failed attempt may be repeated, where the method alone does not say it. */
  readonly mayRepeat?: ((call: CallUnderWay, failure: SdkError) => boolean) | undefined;
  /** Whether the body can be read only once. */
  readonly isStream?: boolean | undefined;
}

/**
 * The answer to a request, after at most five redirects within the origin; by then a redirect that may not be followed
 * is itself the answer. Methods and bodies change as the Fetch Standard says (HTTP-redirect fetch).
 * @throws whatever `fetch` throws.
 */
export async function exchange(
  { fetch, origin }: Transport,
  request: Exchange,
  credential: Credential | undefined,
  signal: AbortSignal,
): Promise<Response> {
  let { method, url, body } = request;
  const headers = { ...request.headers, ...credential?.headers };
  for (let redirects = 0; ; redirects++) {
    // What is a stream asks for `duplex`; to the rest it does nothing.
    const init = { method, headers, body, signal, redirect: "manual", duplex: "half" } as const;
    const response = await fetch(url, init as RequestInit);
    const next = redirects < maximumRedirects ? targetOf(response, url) : undefined;
    if (!isWithin(origin, next)) return response;
    if (becomesGet(response.status, method)) {
      method = "GET";
      body = undefined;
      delete headers["content-type"];
    } else if (request.isStream) {
      return response;
    }
    discard(response);
    url = next.href;
  }
}

/** Frees the connection of an answer whose body nobody reads. */
export function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}

const becomesGet = (status: number, method: string): boolean =>
  status === 303 ? !/^(GET|HEAD)$/.test(method) : status < 303 && method === "POST";

/** Where a redirect leads. */
function targetOf({ status, headers }: Response, from: string): URL | undefined {
  const location = /^30[12378]$/.test(`${status}`) && headers.get("Location");
  return location ? urlOf(location, from) : undefined;
}
