import type { Operation, ParameterPlace, ParameterStyle } from "../src/api.ts";
import { styled } from "../src/parameter-styles.ts";
import { cookieOf, headerValueOf, pathOf, queryOf } from "../src/parameters.ts";

/** The call that messages name. */
export const what = "GET /things";

/** What is sent of one parameter; undefined where nothing is. A path is `/` and the value. */
export function written(
  place: ParameterPlace,
  name: string,
  value: unknown,
  style?: ParameterStyle,
): string | undefined {
  const styles: NonNullable<Operation["styles"]> = style
    ? styled({ [place]: { [name]: style } })
    : {};
  const values = (): unknown => value;
  if (place === "path") return pathOf(what, `/{${name}}`, values, styles.path);
  if (place === "query") return queryOf(what, [name], values, styles.query) || undefined;
  if (place === "cookie") return cookieOf(what, [name], values, styles.cookie);
  return headerValueOf(what, name, value, styles.header?.[name]);
}
