/** Where the files of a description are: absolute paths, or URLs on hosts that were allowed. */
import { basename, dirname, extname, resolve } from "node:path";

/** Whether a reference or an address names its host, or has another scheme than the path of a file. */
export const isUrl = (address: string): boolean => /^[a-z][a-z\d+.-]+:/i.test(address);

/**
 * The absolute path or the URL of the file that a reference in the file `from` means.
 * @throws {Error} where it can be none.
 */
export function addressOf(reference: string, from: string): string {
  if (!isUrl(reference) && !isUrl(from)) return resolve(dirname(from), decoded(reference));
  const base = isUrl(from) ? from : undefined;
  if (!URL.canParse(reference, base)) throw new Error(`${reference} is no URL`);
  return withoutFragment(new URL(reference, base));
}

/** The name of a file without its extension, nor what may stand behind it in a URL. */
export function baseNameOf(address: string): string {
  const path = isUrl(address) ? decoded(new URL(address).pathname) : address;
  return basename(path, extname(path));
}

/** The URL of a whole file. */
export function withoutFragment(url: URL): string {
  url.hash = "";
  return url.href;
}

/** A URL as it may be told: without user and password. */
export function shown(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  if (parsed.username === "" && parsed.password === "") return url;
  parsed.username = "";
  parsed.password = "";
  return parsed.href;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
