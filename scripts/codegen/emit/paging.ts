import type { ApiModel } from "../model.ts";
import { literal } from "../print.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";

/** The module that says how lists come in pages; only the modules with lists import it. */
export function emitPaging(model: ApiModel, packages: PackageContext): GeneratedFile[] {
  if (!model.paging) return [];
  const start = "export const paging: Paging = ";
  return [
    {
      path: `${model.name}-client/src/generated/paging.ts`,
      content: `import type { Paging } from ${JSON.stringify(packages.runtime)};

/** How the lists of the API come in pages. */
${start}${literal(model.paging, "", start.length + 1)};
`,
    },
  ];
}
