import { expect, test } from "vitest";
import {
  type Case,
  type Files,
  lintDescription,
  withOperation,
} from "./lint-description.fixture.ts";

function withWait(wait: object | undefined): Files {
  const schema = { allOf: [{ properties: { ended: {} } }], properties: { state: {} } };
  const problem = { properties: { error: {} } };
  const operation = {
    ...(wait && { "x-sdk": { wait } }),
    responses: {
      200: { content: { "application/json": { schema } } },
      404: { content: { "application/json": { schema: problem } } },
    },
  };
  return withOperation(operation);
}

test.each<[name: string, Case]>([
  ["accepts an operation that is not waited for", { given: withWait(undefined), want: [] }],
  [
    "accepts properties of the answer, of what it is all of, and paths into them",
    {
      given: withWait({ succeeded: { ended: [true] }, failed: { "state.name": ["Failed"] } }),
      want: [],
    },
  ],
])("x-sdk-wait-exists %s", async (_name, { given, want }) => {
  expect(await lintDescription("x-sdk-wait-exists", given)).toEqual(want);
});

test.each(["gone", "error"])("x-sdk-wait-exists refuses %s", async (field) => {
  const wait = { succeeded: { ended: [true] }, failed: { [field]: ["x"] } };
  const found = await lintDescription("x-sdk-wait-exists", withWait(wait));
  expect(found).toEqual([
    expect.stringContaining(
      `x-sdk.wait.failed names "${field}", expected a property of the operation's 2xx answer (state, ended): correct the name.`,
    ),
  ]);
});
