import type { ApiModel } from "../model.ts";
import { rawClientFileName } from "../names.ts";
import { commentText, importOf, quoted } from "../print.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";

/** The module of the plain client, apart from the rest, because it is as large as all of a small program's calls. */
export function emitRawClient(model: ApiModel, packages: PackageContext): GeneratedFile {
  const isElsewhere = model.resources.some(({ operations }) =>
    operations.some(({ server }) => server !== undefined),
  );
  // The credential goes with every request of it, so it has one host.
  const note = isElsewhere
    ? "\n * It calls the API's own server alone, not those that single operations have."
    : "";
  const runtime = `${packages.runtime}/${rawClientFileName}`;
  return {
    path: `${model.name}-client/src/generated/${rawClientFileName}.ts`,
    content: `${importOf(["paths"], packages.types, "import type")}${importOf(["Transport"], packages.runtime, "import type")}import { type RawClient, rawClientOf as rawClientOfPaths } from ${quoted(runtime)};

/**
 * The plain openapi-fetch client of the ${commentText(model.title)} over the credential, the \`fetch\` and the redirect rules of a
 * transport; without its retries, time limits and errors.${note}
 */
export function rawClientOf(transport: Transport): RawClient<paths> {
  return rawClientOfPaths<paths>(transport);
}
`,
  };
}
