import type { CallUnderWay } from "./attempt.ts";
import type { Credential } from "./authentication.ts";
import type { SdkError } from "./errors/sdk-error.ts";
import type { Transport } from "./transport.ts";
/** A request as it is sent. */
export interface Exchange {
    readonly method: string;
    url: string;
    /** By their names in lower case. */
    readonly headers: {
        readonly [name: string]: string;
    };
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
export declare function exchange({ fetch, origin }: Transport, request: Exchange, credential: Credential | undefined, signal: AbortSignal): Promise<Response>;
/** Frees the connection of an answer whose body nobody reads. */
export declare function discard(response: Response): void;
