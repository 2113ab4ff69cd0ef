/** The strictest way to compile packages that were generated into one folder. */
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { compile, root } from "../test/compile.ts";
import { save } from "../test/folder.ts";

/** Puts what the packages import, and what samples have of Node, into the folder. */
export function prepare(folder: string): void {
  const scope = join(folder, "node_modules/@codat-openapi");
  mkdirSync(scope, { recursive: true });
  symlinkSync(join(root, "packages/runtime"), join(scope, "runtime"));
  save(folder, {
    "process.d.ts":
      "declare const process: { readonly env: { readonly [name: string]: string | undefined } };\n",
  });
}

/** What the compiler says of the packages of these APIs as one program; empty where it finds no mistake. */
export function compileStrictly(folder: string, apis: readonly string[], name: string): string {
  save(folder, { [`tsconfig.${name}.json`]: JSON.stringify(projectOf(apis)) });
  return compile(folder, "-p", `tsconfig.${name}.json`);
}

/** All packages by their sources. */
function projectOf(apis: readonly string[]): object {
  const sources = apis.flatMap((api) => {
    const client = `./${api}-client/src`;
    return [
      [`@codat-openapi/${api}-types`, [`./${api}-types/src/index.ts`]],
      [`@codat-openapi/${api}-client`, [`${client}/index.ts`]],
      [
        `@codat-openapi/${api}-client/*`,
        [`${client}/generated/*.ts`, `${client}/generated/resources/*.ts`],
      ],
    ];
  });
  return {
    compilerOptions: {
      target: "es2022",
      lib: ["es2022", "dom", "dom.iterable"],
      types: [],
      module: "nodenext",
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      isolatedDeclarations: true,
      declaration: true,
      rewriteRelativeImportExtensions: true,
      noEmit: true,
      paths: Object.fromEntries(sources),
    },
    include: [
      "process.d.ts",
      ...apis.flatMap((api) => [`${api}-types/src`, `${api}-client/src`, `${api}-client/samples`]),
    ],
  };
}
