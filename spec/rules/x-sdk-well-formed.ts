import type { Oas3Rule } from "@redocly/openapi-core";
import { mismatches } from "./shape.ts";
import { X_SDK_SHAPES, type XSdkPlace } from "./x-sdk-shapes.ts";

const PROPERTY = /\/properties\/[^/]+\/x-sdk$/;

/**
 * The generator believes `x-sdk`. A misspelt key would be passed over in silence and one at the wrong place never
 * read, so both are refused here, where the place can be shown.
 */
export const xSdkWellFormed: Oas3Rule = () => {
  const placeOf = new WeakMap<object, XSdkPlace>();
  return {
    // Owners are entered before their extensions.
    Root: (root) => void placeOf.set(root, "root"),
    Tag: (tag) => void placeOf.set(tag, "tag"),
    Operation: (operation) => void placeOf.set(operation, "operation"),
    SpecExtension(sdk, { key, parent, location, report }) {
      if (key !== "x-sdk") return;
      const place = PROPERTY.test(location.pointer) ? "property" : placeOf.get(parent);
      if (place === undefined) {
        report({
          message: `x-sdk has no meaning here, expected it at the root, a tag, an operation or a property of a schema: move or remove it.`,
          location: location.key(),
        });
        return;
      }
      for (const { path, message } of mismatches(sdk, X_SDK_SHAPES[place])) {
        report({
          message: `${["x-sdk", ...path].join(".")} of this ${place} ${message}.`,
          location: path.length === 0 ? location : location.child(path),
        });
      }
    },
  };
};
