import type { Operation, ParameterPlace, ParameterStyle } from "../src/api.ts";
import { writeDeepObject, writeJson, writeStyled } from "../src/parameter-styles.ts";
import { cookieOf, headerValueOf, pathOf, queryOf } from "../src/parameters.ts";

/** The call that messages name. */
export const what = "GET /things";

/** A style as tests write it: generated code names the writer. */
export interface TestStyle extends Omit<ParameterStyle, "write"> {
  readonly json?: boolean;
}

/** The style with the writer that the codegen would name for it. */
export function complete({ json, ...style }: TestStyle): ParameterStyle {
  const write = style.style === "deepObject" ? writeDeepObject : writeStyled;
  return { ...style, write: json ? writeJson : write };
}

/** What is sent of one parameter; undefined where nothing is. A path is `/` and the value. */
export function written(
  place: ParameterPlace,
  name: string,
  value: unknown,
  style?: TestStyle,
): string | undefined {
  const styles: NonNullable<Operation["styles"]> = {
    [place]: { [name]: complete(style ?? {}) },
  };
  const values = (): unknown => value;
  if (place === "path") return pathOf(what, `/{${name}}`, values, styles.path);
  if (place === "query") return queryOf(what, [name], values, styles.query) || undefined;
  if (place === "cookie") return cookieOf(what, [name], values, styles.cookie);
  return headerValueOf(what, name, value, styles.header?.[name]);
}
