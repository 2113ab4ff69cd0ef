/** The shape of `x-sdk`, which the generator believes: a misspelt key would be passed over in silence. */
import { mismatches } from "../../spec/rules/shape.ts";
import { X_SDK_SHAPES, type XSdkPlace } from "../../spec/rules/x-sdk-shapes.ts";
import { valueAt } from "./pointers.ts";
import type { Shape } from "./shape.ts";

/** The `x-sdk` of a root, a tag, an operation or a property. */
export const sdk =
  (place: XSdkPlace): Shape =>
  ({ holder, key }, { findings }) => {
    const found = [...mismatches(holder[key], X_SDK_SHAPES[place])];
    for (const { path, message } of found) {
      const tokens = [key, ...path.map(String)];
      const around = valueAt(holder, tokens.slice(0, -1));
      const name = ["x-sdk", ...path].join(".");
      const [what = "", remedy = ""] = `${name} of this ${place} ${message}`.split(/: (?=[^:]*$)/);
      const sentence = `${remedy.slice(0, 1).toUpperCase()}${remedy.slice(1)}.`;
      findings.mistake(
        typeof around === "object" && around ? around : holder,
        what,
        sentence,
        tokens.at(-1),
      );
    }
    if (found.length > 0) delete holder[key];
  };
