/** The documented headers of answers as values; only operations that document any name this. */
import type { Answered, Call, SafeResult } from "./safe.ts";

/** How the text of a header becomes a value: as it is, as one of its kind, as JSON, or as a list of such. */
export type HeaderKind = "text" | "number" | "boolean" | "json" | readonly [HeaderKind];

/**
 * The same call, whose answers tell their documented headers too; the generated functions give this its type. A header
 * that is not there, or is not what the description says, is undefined.
 */
export function withDocumentedHeaders<AnyCall extends object>(
  kinds: { readonly [name: string]: HeaderKind },
  call: Call<unknown>,
): AnyCall {
  const { withResponse, safe } = call;
  const told = <Response extends Answered<unknown>["response"]>(response: Response) => ({
    ...response,
    documentedHeaders: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => {
        const text = response.headers.get(name);
        return [name, text === null ? undefined : valueIn(text, kind)];
      }),
    ),
  });
  const telling = {
    withResponse: async () => {
      const answered = await withResponse.call(call);
      return { ...answered, response: told(answered.response) };
    },
    safe: async (): Promise<SafeResult<unknown, object>> => {
      const result = await safe.call(call);
      return result.ok ? { ...result, response: told(result.response) } : result;
    },
  };
  return Object.assign(call, telling) as object as AnyCall;
}

/** What a text stands for in the style `simple`, which all headers have (OpenAPI 3.1, section 4.8.21). */
function valueIn(text: string, kind: HeaderKind): unknown {
  if (typeof kind === "object") {
    return text === "" ? [] : text.split(",").map((item) => valueIn(item.trim(), kind[0]));
  }
  if (kind === "number")
    return text.trim() && Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (kind === "boolean") return text === "true" || (text === "false" ? false : undefined);
  return kind === "json" ? parsed(text) : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
