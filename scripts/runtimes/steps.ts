/** How the server answers one request; the last step of a plan also answers all that come after it. */
export interface Step {
  /** 200 by default. */
  readonly status?: number;
  readonly headers?: { readonly [name: string]: string };
  /** Sent as JSON, with its media type. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly body?: string;
  readonly isGzipped?: boolean;
  /** Sent in chunks, so without its length. */
  readonly isChunked?: boolean;
  /** The wait before anything is sent. */
  readonly delayMs?: number;
  /** Where the server goes silent, or ends the connection: before it answers, or within the body. */
  readonly stalls?: "before" | "within";
  readonly breaks?: "before" | "within";
}

/** A request as the server got it. */
export interface Seen {
  readonly method: string;
  /** The path and the query, without what stands for the scene. */
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  /** A character for each byte. */
  readonly body: string;
  /** How many requests of the scene were being answered, this one included. */
  readonly running: number;
}
