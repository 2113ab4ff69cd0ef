/** What may be said about a single call. */
export interface CallOptions {
  /** Headers to add to this request. */
  headers?: { readonly [name: string]: string } | undefined;
  /** Aborts the call. */
  signal?: AbortSignal | undefined;
}
