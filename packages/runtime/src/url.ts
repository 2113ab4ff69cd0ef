/** The URL that a text means, seen from `base`; undefined where it is none. */
export const urlOf = (text: string, base?: string): URL | undefined =>
  URL.canParse(text, base) ? new URL(text, base) : undefined;

/** Whether the credential of an origin may go to a URL: told by its text, which shows a user or a blob of the origin too. */
export const isWithin = (origin: string, url: URL | undefined): url is URL =>
  !!url?.href.startsWith(`${origin}/`);
