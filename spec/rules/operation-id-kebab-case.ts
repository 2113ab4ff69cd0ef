import type { Oas3Rule } from "@redocly/openapi-core";

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z][A-Za-z0-9]*)*$/;

/**
 * Method names are made from the words of the operationId, so there must be one and it must show where its words
 * begin. The first word is the verb; a later one may be a name of the API in camelCase
 * (`get-order-syncSettings`). Webhooks become no methods and are free to have none.
 */
export const operationIdKebabCase: Oas3Rule = () => ({
  Paths: {
    Operation({ operationId }, { report, location }) {
      if (operationId !== undefined && KEBAB_CASE.test(operationId)) return;
      const expected = `expected words joined by "-", a lower-case verb first, such as "list-orders"`;
      report(
        operationId === undefined
          ? {
              message: `The operation has no operationId, ${expected}: add one.`,
              location: location.key(),
            }
          : {
              message: `operationId is "${operationId}", ${expected}: rename it.`,
              location: location.child("operationId"),
            },
      );
    },
  },
});
