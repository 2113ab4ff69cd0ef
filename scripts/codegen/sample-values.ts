/** Values that fit a schema, for samples of what the description gives no example of. */
import type { OpenApiDocument, SchemaOrBoolean } from "./openapi.ts";
import { schemaExample, schemaWithSiblings } from "./resolve.ts";

const deepest = 8;

const ofFormat: { readonly [format: string]: string } = {
  uuid: "00000000-0000-4000-8000-000000000000",
  date: "2026-01-31",
  "date-time": "2026-01-31T12:00:00Z",
  email: "someone@example.com",
  uri: "https://example.com",
};

/** The schema's own example, or the smallest value that fits it. */
export function valueFor(
  document: OpenApiDocument,
  schema: SchemaOrBoolean | undefined,
  depth = 0,
): unknown {
  const given = schemaExample(document, schema);
  if (given !== undefined) return given;
  const whole = schemaWithSiblings(document, schema);
  if (whole.const !== undefined) return whole.const;
  if (whole.enum) return whole.enum[0];
  if (whole.default !== undefined) return whole.default;
  if (depth > deepest) return undefined;
  const inner = (part: SchemaOrBoolean | undefined): unknown => valueFor(document, part, depth + 1);
  const [choice] = whole.oneOf ?? whole.anyOf ?? [];
  if (choice !== undefined) return inner(choice);
  const type = [whole.type ?? (whole.properties || whole.allOf ? "object" : "string")].flat()[0];
  if (type === "object") {
    const required = new Set(whole.required);
    const own = Object.entries(whole.properties ?? {}).filter(([name]) => required.has(name));
    const parts = (whole.allOf ?? [])
      .map((part) => inner(part))
      .filter((part) => typeof part === "object");
    return Object.assign(
      {},
      ...parts,
      Object.fromEntries(own.map(([name, part]) => [name, inner(part)])),
    );
  }
  if (type === "array") return [];
  if (type === "integer" || type === "number") return whole.minimum ?? 1;
  if (type === "boolean") return true;
  return type === "null" ? null : (ofFormat[whole.format ?? ""] ?? "text");
}
