/**
 * What the packages promise on every runtime, as one module that each of them runs as it is: nothing in it, and in what
 * it imports, is of one runtime alone.
 */
import { bodies } from "./promises/bodies.ts";
import { client } from "./promises/client.ts";
import { deadlines } from "./promises/deadlines.ts";
import { errors } from "./promises/errors.ts";
import type { Promises } from "./promises/promise.ts";
import { requests } from "./promises/requests.ts";
import { retries } from "./promises/retries.ts";
import { uploads } from "./promises/uploads.ts";
import type { Places } from "./scene.ts";
import { within } from "./scene.ts";

/** What came of one promise; the last thing reported is how many there are. */
export type Result =
  | { readonly name: string; readonly ok: true }
  | { readonly name: string; readonly ok: false; readonly error: string }
  | { readonly total: number };

const subjects: { readonly [subject: string]: Promises } = {
  requests,
  retries,
  deadlines,
  bodies,
  uploads,
  errors,
  client,
};

const longestPromiseMs = 15_000;

/** Keeps one promise after the other, and reports what came of each. */
export async function keepPromises(
  places: Places,
  report: (result: Result) => void,
): Promise<void> {
  let total = 0;
  for (const [subject, promises] of Object.entries(subjects)) {
    for (const [promise, keep] of Object.entries(promises)) {
      total += 1;
      const name = `${subject}: ${promise}`;
      try {
        await within(longestPromiseMs, keep(places));
        report({ name, ok: true });
      } catch (error) {
        report({ name, ok: false, error: textOf(error) });
      }
    }
  }
  report({ total });
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack = "", cause } = error;
  // Some engines' stacks begin with the message, some have none of it.
  const text = stack.includes(message) ? stack : `${name}: ${message}\n${stack}`;
  return cause === undefined ? text : `${text}\ncaused by ${textOf(cause)}`;
}
