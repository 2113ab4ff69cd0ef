/** What makes a folder a package: written once, then in people's hands. */

import { inline } from "../markdown.ts";
import type { ApiModel } from "../model.ts";
import { rawClientFileName, webhookFileName } from "../names.ts";
import { clientReadme } from "./client-readme.ts";
import type { GeneratedFile, PackageContext } from "./file.ts";
import { clientScripts, emitWorkspace, typesScripts } from "./workspace.ts";

const engines = { node: ">=20.19.0" };
// Those of a package that stands alone.
const scripts = { build: "tsc -p tsconfig.json", typecheck: "tsc -p tsconfig.json --noEmit" };

const module = (file: string): object => ({
  types: `./dist/${file}.d.ts`,
  default: `./dist/${file}.js`,
});

/** The files of both packages that people may edit: manifest, entry, README, licence, compiler options. */
export function emitPackages(model: ApiModel, packages: PackageContext): GeneratedFile[] {
  const files = [
    ...typesPackage(model, packages),
    ...clientPackage(model, packages),
    ...(packages.isWorkspace ? emitWorkspace(model, packages) : []),
  ];
  return files.map((file) => ({ ...file, once: true }));
}

function typesPackage(model: ApiModel, packages: PackageContext): GeneratedFile[] {
  const folder = `${model.name}-types`;
  const manifest = {
    name: packages.types,
    version: "0.1.0",
    description: `Types of the ${model.title}, generated from its OpenAPI description`,
    license: packages.license,
    type: "module",
    sideEffects: false,
    exports: { ".": module("index"), "./openapi.json": "./openapi.json" },
    files: ["dist", "openapi.json"],
    engines,
    scripts: packages.isWorkspace ? typesScripts(model) : scripts,
    ...ownCompiler(packages),
  };
  return [
    { path: `${folder}/package.json`, content: json(manifest) },
    { path: `${folder}/tsconfig.json`, content: compilerOptions },
    { path: `${folder}/LICENSE`, content: packages.licenseText },
    {
      path: `${folder}/src/index.ts`,
      content:
        'export type * from "./generated/models.ts";\nexport type * from "./generated/openapi.ts";\n',
    },
    { path: `${folder}/README.md`, content: typesReadme(model, packages) },
  ];
}

function clientPackage(model: ApiModel, packages: PackageContext): GeneratedFile[] {
  const folder = `${model.name}-client`;
  const manifest = {
    name: packages.client,
    version: "0.1.0",
    description: `A fetch client for the ${model.title}, generated from its OpenAPI description`,
    license: packages.license,
    type: "module",
    sideEffects: false,
    exports: {
      ".": module("index"),
      [`./${rawClientFileName}`]: module(`generated/${rawClientFileName}`),
      ...(model.webhooks
        ? { [`./${webhookFileName}`]: module(`generated/${webhookFileName}`) }
        : {}),
      ...(model.resources.length > 0 ? { "./*": module("generated/resources/*") } : {}),
    },
    files: ["dist"],
    engines,
    scripts: packages.isWorkspace ? clientScripts : scripts,
    dependencies: { [packages.types]: "0.1.0", [packages.runtime]: packages.runtimeVersion },
    ...ownCompiler(packages),
  };
  return [
    { path: `${folder}/package.json`, content: json(manifest) },
    { path: `${folder}/tsconfig.json`, content: compilerOptions },
    { path: `${folder}/LICENSE`, content: packages.licenseText },
    { path: `${folder}/src/index.ts`, content: clientEntry(packages) },
    { path: `${folder}/README.md`, content: clientReadme(model, packages) },
  ];
}

// The repository's packages have the compiler of its root.
const ownCompiler = ({ isWorkspace, typescriptVersion }: PackageContext): object =>
  isWorkspace ? {} : { devDependencies: { typescript: typescriptVersion } };

// The package's own, so that a folder generated anywhere builds there.
const compilerOptions = json({
  compilerOptions: {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
    module: "nodenext",
    rootDir: "src",
    outDir: "dist",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    verbatimModuleSyntax: true,
    erasableSyntaxOnly: true,
    isolatedDeclarations: true,
    rewriteRelativeImportExtensions: true,
    declaration: true,
    newLine: "lf",
  },
  include: ["src"],
});

const clientEntry = (packages: PackageContext): string =>
  `export * from "${packages.runtime}";\nexport * from "./generated/client.ts";\n`;

const typesReadme = (model: ApiModel, packages: PackageContext): string => `# ${packages.types}

Types of the ${inline(model.title)}, generated from its OpenAPI description. Nothing of this package exists at run time.

\`\`\`sh
npm install --save-dev ${packages.types}
\`\`\`

- Every model has its own name: \`import type { ${model.models[0]?.name ?? "paths"} } from "${packages.types}"\`.
- \`paths\`, \`operations\`, \`components\` and \`webhooks\` are the whole description, as openapi-typescript names it.
- \`${packages.types}/openapi.json\` is the description itself, in one file.
`;

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
