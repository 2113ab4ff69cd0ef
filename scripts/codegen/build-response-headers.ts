/** The documented headers of an operation's successes as the client tells them. */
import { essenceOf } from "./media-types.ts";
import type { DocumentedHeaderModel, HeaderKind, TypeModel } from "./model.ts";
import { isInherited } from "./names.ts";
import type {
  HeaderObject,
  OpenApiDocument,
  OperationObject,
  ResponseObject,
  SchemaOrBoolean,
} from "./openapi.ts";
import { resolved, schemaWithSiblings } from "./resolve.ts";
import { type ModelNames, typeOf } from "./types-of.ts";

/** The headers, those of one name in several successes as one. */
export function documentedHeadersOf(
  document: OpenApiDocument,
  names: ModelNames,
  { responses = {} }: OperationObject,
): DocumentedHeaderModel[] {
  const successes = Object.entries(responses)
    .filter(([status]) => status.startsWith("2"))
    .map(([, response]) =>
      headersIn(document, names, resolved<ResponseObject>(document, response)),
    );
  const byName = new Map<string, DocumentedHeaderModel[]>();
  for (const header of successes.flat()) {
    // Names of headers have no case (RFC 9110, section 5.1).
    const key = header.name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), header]);
  }
  return [...byName.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const isAlike = same.every(({ type }) => type.text === first.type.text);
    const isAlways = same.length === successes.length && same.every(({ required }) => required);
    return { ...first, ...(isAlike ? {} : asText), required: isAlways };
  });
}

const text: TypeModel = { text: "string", models: [] };
const asText = { type: text, kind: "text" } as const;

function headersIn(
  document: OpenApiDocument,
  names: ModelNames,
  { headers = {} }: ResponseObject,
): DocumentedHeaderModel[] {
  return (
    Object.entries(headers)
      // The media type tells it; what is no name no answer has, and what every object has would be taken for it.
      .filter(([name]) => !/^content-type$/i.test(name) && !isInherited(name))
      .filter(([name]) => /^[!#$%&'*+.^`|~\w-]+$/.test(name))
      .map(([name, entry]) => {
        const { description, required, schema, content } = resolved<HeaderObject>(document, entry);
        const [[mediaType, media] = []] = Object.entries(content ?? {});
        const isJson = mediaType !== undefined && /[/+]json$/.test(essenceOf(mediaType));
        const kind = isJson ? "json" : kindOf(document, schema ?? media?.schema);
        const type = kind === undefined ? text : typeOf(schema ?? media?.schema, names);
        return {
          name,
          description: description ?? "",
          required: required === true,
          kind: kind ?? "text",
          type,
        };
      })
  );
}

/** How the text of a header becomes a value of the schema; undefined where it stays text. */
function kindOf(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
): HeaderKind | undefined {
  const { type, items } = schemaWithSiblings(document, schema);
  const [one, ...others] = [type ?? "any"].flat();
  if (others.length > 0) return undefined;
  if (one === "integer" || one === "number") return "number";
  if (one === "boolean") return "boolean";
  if (one === "string") return "text";
  const inner = one === "array" ? kindOf(document, items) : undefined;
  return inner === undefined || typeof inner === "object" ? undefined : [inner];
}
