/** The files of a description that stand on other hosts, where whoever runs the command has allowed those. */
import { shown, withoutFragment } from "./addresses.ts";
import { UsageError } from "./diagnostics.ts";
import { decodedText, largestFile } from "./text.ts";

/** What all the fetching of one description may come to. */
const mostOfAll = { bytes: largestFile, files: 1_000, milliseconds: 30_000, redirects: 5 };
type Limits = typeof mostOfAll;

type Fetch = (url: string, options: RequestInit) => Promise<Response>;

/**
 * Fetches from the hosts that were named and from no others, whoever leads there: a reference or a redirect. Only over
 * https, or http to this machine itself, and without anything that tells who asks.
 *
 * Which address a host's name leads to is what its DNS says; to allow a host is to trust that.
 */
export class RemoteFiles {
  private readonly hosts: readonly AllowedHost[];
  private readonly limits: Limits;
  private readonly fetch: Fetch;
  private readonly deadline: AbortSignal;
  private bytes = 0;
  private files = 0;

  /** @throws {UsageError} where a host is none. */
  constructor(hosts: readonly string[], limits: Partial<Limits> = {}, fetchFile: Fetch = fetch) {
    this.hosts = hosts.map(allowedHostOf);
    this.limits = { ...mostOfAll, ...limits };
    this.fetch = fetchFile;
    this.deadline = AbortSignal.timeout(this.limits.milliseconds);
  }

  /**
   * The text behind a URL, and the URL that it came from in the end.
   * @throws {Error} that says why there is none.
   */
  async read(url: string): Promise<{ url: string; text: string }> {
    let at = url;
    for (let redirects = 0; redirects <= this.limits.redirects; redirects++) {
      this.refuse(at);
      if (++this.files > this.limits.files)
        throw new Error(
          `${shown(at)} is one more than the ${this.limits.files} files that are fetched`,
        );
      const response = await this.ask(at);
      const target = /^30[12378]$/.test(`${response.status}`) && response.headers.get("location");
      if (!target) return { url: at, text: await this.textOf(response, at) };
      await response.body?.cancel();
      if (!URL.canParse(target, at)) throw new Error(`${shown(at)} redirects to no URL`);
      at = withoutFragment(new URL(target, at));
    }
    throw new Error(`${shown(url)} redirects more than ${this.limits.redirects} times`);
  }

  /** @throws {Error} where nothing is to be asked for under the URL. */
  private refuse(url: string): void {
    const { protocol, hostname, username, password } = new URL(url);
    const port = portOf(new URL(url));
    const isAllowed = this.hosts.some(
      (host) => host.name === hostname && (host.port === undefined || host.port === port),
    );
    if (!isAllowed) throw new Error(notAllowed(url));
    if (protocol !== "https:" && !(protocol === "http:" && isLoopback(hostname))) {
      throw new Error(`${shown(url)} is not fetched: only https is, or http from this machine`);
    }
    if (username !== "" || password !== "") {
      throw new Error(`${shown(url)} is not fetched: its URL holds a user or password`);
    }
  }

  private async ask(url: string): Promise<Response> {
    try {
      return await this.fetch(url, {
        redirect: "manual",
        credentials: "omit",
        referrerPolicy: "no-referrer",
        headers: { accept: "application/json, application/yaml;q=0.9, */*;q=0.1" },
        signal: this.deadline,
      });
    } catch (error) {
      throw this.failure(url, error);
    }
  }

  private async textOf(response: Response, url: string): Promise<string> {
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(`${shown(url)} answers ${response.status}`);
    }
    const chunks: Uint8Array[] = [];
    try {
      for await (const chunk of response.body ?? []) {
        // As they are after decompression, whatever the headers say.
        this.bytes += chunk.byteLength;
        if (this.bytes > this.limits.bytes) {
          throw new RangeError(`all that is fetched has more than ${this.limits.bytes} bytes`);
        }
        chunks.push(chunk);
      }
    } catch (error) {
      throw this.failure(url, error);
    }
    return decodedText(Buffer.concat(chunks), shown(url));
  }

  private failure(url: string, error: unknown): Error {
    const { message, cause } = error as Error;
    const { code } = (cause ?? {}) as NodeJS.ErrnoException;
    const why = this.deadline.aborted
      ? `all fetching takes more than ${this.limits.milliseconds / 1_000} s`
      : (code ?? message);
    return new Error(`${shown(url)} cannot be fetched: ${why}`);
  }
}

/** What a command line's hosts allow; undefined where it names none. */
export const remoteFiles = (hosts: readonly string[] | undefined): RemoteFiles | undefined =>
  hosts && new RemoteFiles(hosts);

/** The words for a URL that nothing is asked for under, which name the option that changes that. */
export function notAllowed(url: string): string {
  const { protocol, host } = URL.canParse(url) ? new URL(url) : { protocol: "", host: "" };
  return /^https?:$/.test(protocol)
    ? `${shown(url)} is not fetched: allow its host with --allow-remote-refs ${host}, or save a copy beside the description`
    : `${shown(url)} is no path of a file: save a copy beside the description and refer to that`;
}

interface AllowedHost {
  readonly name: string;
  /** Any, where none is named. */
  readonly port: string | undefined;
}

function allowedHostOf(given: string): AllowedHost {
  const [, name = "", port] =
    /^(\[[\da-f:.]+\]|[^\s/\\:?#@*[\]]+)(?::(\d{1,5}))?$/i.exec(given) ?? [];
  if (name === "" || !URL.canParse(`https://${name}`)) {
    throw new UsageError(
      `--allow-remote-refs ${given} is no host: give its name alone, such as api.example.com or localhost:8080.`,
    );
  }
  // As references come out of the same parser: in lower case, and numbers as an address.
  return { name: new URL(`https://${name}`).hostname, port };
}

const portOf = ({ protocol, port }: URL): string => port || (protocol === "https:" ? "443" : "80");

/** This machine itself (RFC 6761, section 6.3, and RFC 1122, section 3.2.1.3). */
const isLoopback = (hostname: string): boolean =>
  /^(localhost|(.+\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
