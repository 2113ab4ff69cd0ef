import { expect, test } from "vitest";
import { type Case, lintDescription, withSchema } from "./lint-description.fixture.ts";

const dateTime = { type: "string", format: "date-time" };
const place = "components/schemas/Order.yaml#";

function zoneless(keyword: string, value: string): string {
  return `${place}/${keyword}: "${value}" is no RFC 3339 date-time, expected a zone as in "2024-05-01T09:30:00Z": correct the value, or drop "format: date-time" if the API sends it so.`;
}

test.each<[name: string, Case]>([
  [
    "accepts values with a zone",
    {
      given: withSchema({
        ...dateTime,
        default: "2024-05-01T09:30:00.123Z",
        examples: ["2024-05-01T09:30:00Z", "2024-05-01T09:30:00+02:00", null],
      }),
      want: [],
    },
  ],
  [
    "accepts any value where no format is promised",
    { given: withSchema({ type: "string", examples: ["2024-05-01T09:30:00"] }), want: [] },
  ],
  [
    "refuses a value without a zone wherever it stands",
    {
      given: withSchema({
        ...dateTime,
        example: "2024-05-01T09:30:00",
        default: "2024-05-01",
        const: "2024-05-01T09:30:01",
        examples: ["2024-05-01T09:30:00Z", "2024-05-01T09:30:02"],
        enum: ["2024-05-01T09:30:03"],
      }),
      want: [
        zoneless("example", "2024-05-01T09:30:00"),
        zoneless("default", "2024-05-01"),
        zoneless("const", "2024-05-01T09:30:01"),
        zoneless("examples/1", "2024-05-01T09:30:02"),
        zoneless("enum/0", "2024-05-01T09:30:03"),
      ],
    },
  ],
  [
    "refuses the format without an example",
    {
      given: withSchema(dateTime),
      want: [
        `${place}/format: The schema has "format: date-time" but no example that shows a zone: add one the API has sent, or drop "format" if values can come without a zone.`,
      ],
    },
  ],
])("no-zoneless-date-time %s", async (_name, { given, want }) => {
  expect(await lintDescription("no-zoneless-date-time", given)).toEqual(want);
});
