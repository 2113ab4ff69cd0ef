import type { Oas3Rule } from "@redocly/openapi-core";

// RFC 3339, section 5.6: time-offset is not optional.
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/** The keywords of a schema that give values. */
interface GivenValues {
  example?: unknown;
  default?: unknown;
  const?: unknown;
  examples?: unknown[];
  enum?: unknown[];
}

/**
 * `format: date-time` promises a zone (RFC 3339); an API that sends none breaks every validator that believes the
 * promise. So each value the schema gives must keep it, and a schema that gives none has not been looked at.
 */
export const noZonelessDateTime: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    if (schema.format !== "date-time") return;
    const values = valuesOf(schema);
    if (values.length === 0) {
      report({
        message: `The schema has "format: date-time" but no example that shows a zone: add one the API has sent, or drop "format" if values can come without a zone.`,
        location: location.child("format"),
      });
    }
    for (const [path, value] of values) {
      if (value === null || DATE_TIME.test(String(value))) continue;
      report({
        message: `${JSON.stringify(value)} is no RFC 3339 date-time, expected a zone as in "2024-05-01T09:30:00Z": correct the value, or drop "format: date-time" if the API sends it so.`,
        location: location.child(path),
      });
    }
  },
});

function valuesOf(schema: GivenValues): [path: (string | number)[], value: unknown][] {
  const single = (["example", "default", "const"] as const)
    .filter((keyword) => schema[keyword] !== undefined)
    .map((keyword): [string[], unknown] => [[keyword], schema[keyword]]);
  const listed = (["examples", "enum"] as const).flatMap((keyword) =>
    (schema[keyword] ?? []).map((value, index): [(string | number)[], unknown] => [
      [keyword, index],
      value,
    ]),
  );
  return [...single, ...listed];
}
