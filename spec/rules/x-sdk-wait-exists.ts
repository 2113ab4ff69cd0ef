import type { Oas3_1Schema, Oas3Operation, Oas3Response, Oas3Rule } from "@redocly/openapi-core";
import { propertyNames } from "./property-names.ts";
import { responseBodies } from "./response-bodies.ts";

type FieldValues = Record<string, unknown>;
interface Waiting {
  "x-sdk"?: { wait?: { succeeded?: FieldValues; failed?: FieldValues } };
}

/**
 * `x-sdk.wait` names fields of an operation's answer, which no `$ref` guards: after a renaming the client would wait
 * for ever for work that has ended.
 */
export const xSdkWaitExists: Oas3Rule = () => ({
  Operation(operation: Oas3Operation, ctx) {
    const { wait } = (operation as Waiting)["x-sdk"] ?? {};
    if (!wait) return;
    const responses = Object.entries((operation.responses ?? {}) as Record<string, Oas3Response>);
    const successes = Object.fromEntries(responses.filter(([status]) => status.startsWith("2")));
    const from = { ...ctx, location: ctx.location.child("responses") };
    const known = new Set<string>();
    for (const { body, location } of responseBodies(successes, new Set(), from)) {
      const schema = (body.schema ?? {}) as Oas3_1Schema;
      const target =
        schema.$ref === undefined
          ? { node: schema, location }
          : ctx.resolve<Oas3_1Schema>(schema, location.source.absoluteRef);
      if (!target.node) continue;
      for (const name of propertyNames(target.node, target.location ?? location, ctx)) {
        known.add(name);
      }
    }
    for (const end of ["succeeded", "failed"] as const) {
      for (const field of Object.keys(wait[end] ?? {})) {
        if (known.has(field.split(".")[0] ?? "")) continue;
        ctx.report({
          message: `x-sdk.wait.${end} names "${field}", expected a property of the operation's 2xx answer (${[...known].join(", ")}): correct the name.`,
          location: ctx.location.child(["x-sdk", "wait", end, field]).key(),
        });
      }
    }
  },
});
