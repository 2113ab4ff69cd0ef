import type { Fetch } from "../src/index.ts";
import type { SimulatedClock } from "./simulated-clock.ts";

/** What befalls one request on its way there, in the server, or on its way back. */
export const faults = [
  "none",
  "refused",
  "reset on the way there",
  "lost on the way there",
  "turned away",
  "gateway in front is down",
  "fails before it writes",
  "fails after it wrote",
  "reset while it works",
  "lost on the way back",
  "reset on the way back",
  "reset in the middle of the answer",
  "gateway in front gives up",
] as const;

export type Fault = (typeof faults)[number];

/** What the server knows of one call, by the number in its body. */
export interface Account {
  /** What befalls its requests, one after the other; nothing after the last. */
  readonly faults: readonly Fault[];
  /** How long the server works on it. */
  readonly workMs: number;
  /** The key of every request that was sent. */
  readonly keys: (string | undefined)[];
  /** How often it was written. */
  writes: number;
  /** How many requests came after an answer of 5xx had been seen. */
  afterFailure: number;
  hasFailed: boolean;
}

const resetError = (code: string): TypeError =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });

/**
 * An API that remembers what it answered to an idempotency key, failures of its own included, but not that it turned a
 * request away; while it works on a key, others with that key are a conflict. `fetch` leads to it through `faults`.
 */
export class DeduplicatingServer {
  readonly #clock: SimulatedClock;
  readonly #accounts: readonly Account[];
  readonly #remembered = new Map<string, number | "running">();

  constructor(clock: SimulatedClock, accounts: readonly Account[]) {
    this.#clock = clock;
    this.#accounts = accounts;
  }

  fetch: Fetch = (_, { signal, headers, body }) => {
    const { number } = JSON.parse(String(body)) as { number: number };
    const account = this.#accounts[number] as Account;
    const key = new Headers(headers).get("Idempotency-Key") ?? undefined;
    const fault = account.faults[account.keys.length] ?? "none";
    account.keys.push(key);
    if (account.hasFailed) account.afterFailure++;
    return new Promise((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason));
      this.#travel(account, key, fault).then((response) => {
        // Who has given up does not see the answer any more.
        if (response === undefined || signal?.aborted) return;
        if (response.status >= 500) account.hasFailed = true;
        resolve(response);
      }, reject);
    });
  };

  /** There and back; no answer where it is lost. */
  async #travel(
    account: Account,
    key: string | undefined,
    fault: Fault,
  ): Promise<Response | undefined> {
    await this.#clock.sleep(5);
    if (fault === "refused") throw resetError("ECONNREFUSED");
    if (fault === "reset on the way there") throw resetError("ECONNRESET");
    if (fault === "lost on the way there") return undefined;
    if (fault === "gateway in front is down") return new Response("<html>", { status: 502 });
    const work = this.#answerTo(account, key, fault);
    if (fault === "reset while it works") {
      await this.#clock.sleep(account.workMs / 2);
      throw resetError("ECONNRESET");
    }
    if (fault === "gateway in front gives up") return new Response("", { status: 504 });
    const status = await work;
    await this.#clock.sleep(5);
    if (fault === "lost on the way back") return undefined;
    if (fault === "reset on the way back") throw resetError("UND_ERR_SOCKET");
    if (fault !== "reset in the middle of the answer") return Response.json({}, { status });
    const broken = new ReadableStream({
      pull: (controller) => controller.error(resetError("terminated")),
    });
    return new Response(broken, { status });
  }

  async #answerTo(account: Account, key: string | undefined, fault: Fault): Promise<number> {
    const before = key === undefined ? undefined : this.#remembered.get(key);
    if (before !== undefined) return before === "running" ? 409 : before;
    if (fault === "turned away") return 429;
    if (key !== undefined) this.#remembered.set(key, "running");
    await this.#clock.sleep(account.workMs);
    if (fault !== "fails before it writes") account.writes++;
    const status = fault.startsWith("fails") ? 500 : 201;
    if (key !== undefined) this.#remembered.set(key, status);
    return status;
  }
}
