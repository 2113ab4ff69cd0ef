/** What every contender is constructed from where its calls are timed. */
export interface Settings {
  readonly baseUrl: string;
  /** The whole value of the Authorization header. */
  readonly authorization: string;
  /** A stub, or the platform's own. */
  readonly fetch: typeof globalThis.fetch;
}

/** What `calls.ts` of every contender exports. Nothing stands between these functions and the contender's own. */
export interface Calls {
  accessTokenCall(settings: Settings): (companyId: string) => PromiseLike<unknown>;
  companiesCall(settings: Settings): (page: number, pageSize: number) => PromiseLike<unknown>;
}
