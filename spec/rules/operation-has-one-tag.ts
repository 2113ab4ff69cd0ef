import type { Oas3Rule } from "@redocly/openapi-core";

/**
 * The tag of an operation is the resource its method belongs to, so it has exactly one, and the root describes it.
 * Webhooks become no methods and need none.
 */
export const operationHasOneTag: Oas3Rule = () => {
  let defined: string[] = [];
  return {
    Root(root) {
      defined = (root.tags ?? []).map((tag) => tag?.name);
    },
    Paths: {
      Operation({ tags = [] }, { report, location }) {
        const [tag, ...others] = tags;
        if (tag !== undefined && others.length === 0 && defined.includes(tag)) return;
        const found = tags.map((name) => `"${name}"`).join(", ") || "none";
        report({
          message: `The operation has the tags: ${found}, expected one of those the root defines (${defined.join(", ")}): choose one, or add it to "tags" of the root.`,
          location: tag === undefined ? location.key() : location.child("tags"),
        });
      },
    },
  };
};
