import type { CallOptions, ClientOptions } from "../../src/index.ts";
import type { TestOperation } from "../generated-call.ts";
import type { SeenRequest } from "./connection.ts";
import type { Script } from "./fault-server.ts";

/** What must come of the last call, and what must have happened until then. */
export interface Want {
  /** What the caller is told, exactly or from and to; nothing where it is 0. */
  readonly attempts: number | readonly [number, number];
  /** What the server saw of all calls; as many as the attempts unless told. */
  readonly requests?: number | readonly [number, number];
  /** In virtual milliseconds, exact or from and to; not checked where the clock is real. */
  readonly waits?: readonly (number | readonly [number, number])[];
  /** What the call resolves with. */
  readonly result?: unknown;
  /** What it rejects with: the name of its class, or the names it may have, and fields that it must have. */
  readonly error?: readonly [name: string | RegExp, fields?: { readonly [field: string]: unknown }];
  /** What each of several calls comes to: "ok" or the name of an error. */
  readonly outcomes?: readonly string[];
  /** The deadline in real time. Every call settles within it + 300 ms. */
  readonly deadlineMs?: number;
  /** Whatever else must hold. */
  readonly also?: (seen: Seen) => void;
}

/** All that a case can be judged by. */
export interface Seen {
  readonly requests: readonly SeenRequest[];
  /** What came to a server on another port. */
  readonly strayRequests: readonly SeenRequest[];
  readonly peak: number;
  readonly value: unknown;
  readonly error: Error | undefined;
  readonly response: { readonly headers: Headers; readonly [name: string]: unknown } | undefined;
  readonly waits: readonly number[];
  readonly logged: readonly string[];
  readonly hooked: readonly { readonly name: string; readonly event: object }[];
}

/** When the caller's signal aborts. */
export type AbortPlace = "before" | "request" | "wait" | { readonly afterMs: number };

export interface FaultCase {
  readonly name: string;
  /** `GET /things/{id}` unless told. */
  readonly operation?: TestOperation;
  readonly input?: object;
  readonly client?: ClientOptions;
  readonly options?: CallOptions;
  readonly script: Script;
  /**
   * "virtual": no wait takes time, and no deadline passes. "mixed": waits of 300 ms and more take none, shorter timers
   * are real. "held": as virtual, but waits do not end. "real": everything takes its time.
   */
  readonly clock?: "virtual" | "mixed" | "held" | "real";
  /** Where requests go, if not straight to the server; `{dead}` is an origin where nothing listens. */
  readonly baseUrl?: string;
  readonly abort?: { readonly at: AbortPlace; readonly reason?: unknown; readonly by?: "client" };
  /** How many calls are made, one after the other or at once; the last of them is judged. */
  readonly calls?: number;
  readonly atOnce?: boolean;
  readonly inputOf?: (index: number) => object;
  readonly want: Want;
}
