/** The files of an empty project that uses every published package: the samples of the reference, made to be run. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Package } from "./packages.ts";

/** The files by name, for packages of the repository at `root` and a compiler of that version. */
export function emptyProject(
  root: string,
  packages: readonly Package[],
  typescript: string,
): Map<string, string> {
  const clients = packages.filter(({ folder }) => folder.endsWith("-client"));
  const samples = clients.flatMap((client) => samplesOf(root, client));
  return new Map([
    ["package.json", manifest(packages, typescript)],
    ["tsconfig.json", JSON.stringify({ compilerOptions, include: ["*.ts"] })],
    ...samples.map(({ file, code }): [string, string] => [`${file}.ts`, code]),
    ["program.ts", program(packages, clients, samples)],
  ]);
}

const manifest = (packages: readonly Package[], typescript: string): string =>
  JSON.stringify({
    name: "empty-project",
    version: "1.0.0",
    private: true,
    type: "module",
    dependencies: Object.fromEntries(packages.map(({ name, version }) => [name, version])),
    devDependencies: { typescript },
  });

const compilerOptions = {
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  module: "nodenext",
  types: [],
  resolveJsonModule: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
};

interface Sample {
  /** The name of its module, without an ending. */
  readonly file: string;
  readonly code: string;
  readonly client: Package;
}

/** What the reference shows of every operation, against the sandbox instead of the API. */
function samplesOf(root: string, client: Package): Sample[] {
  const folder = join(root, "packages", client.folder);
  const pages = globSync("docs/resources/*.md", { cwd: folder }).sort();
  const samples = pages.flatMap((page) => [
    ...readFileSync(join(folder, page), "utf8").matchAll(/^```ts\n(.*?)^```/gms),
  ]);
  return samples.map(([, code = ""], index) => ({
    file: `${client.folder}-${index + 1}`,
    code: `${environment}\n${againstSandbox(code)}\nexport {};\n`,
    client,
  }));
}

const environment =
  "declare const process: { readonly env: { readonly [name: string]: string | undefined } };";

const againstSandbox = (code: string): string =>
  code
    .replace(/,?\s*baseUrl: "[^"]*"/, "")
    .replace(/process\.env\.\w+/, 'process.env["API_KEY"]')
    .replace(/(= create\w+Client\(\{)/, '$1 baseUrl: process.env["BASE_URL"] ?? "",');

/**
 * Runs one sample after the other. An answer that refuses is one too: the sandbox knows what is in the examples, and has
 * nothing to say where a description gives none.
 */
function program(
  packages: readonly Package[],
  clients: readonly Package[],
  samples: readonly Sample[],
): string {
  const sandbox = packages.find(({ folder }) => folder === "sandbox")?.name;
  const documents = clients.map(({ name }, index) => {
    const document = JSON.stringify(`${name.replace(/-client$/, "-types")}/openapi.json`);
    return `import document${index} from ${document} with { type: "json" };\n`;
  });
  const runs = clients.map((client, index) => {
    const own = samples.filter((sample) => sample.client === client);
    const modules = own.map(({ file }) => `  () => import("./${file}.js"),\n`);
    return `await run(${JSON.stringify(client.folder)}, document${index}, [\n${modules.join("")}]);\n`;
  });
  return `import { startSandbox } from ${JSON.stringify(sandbox)};
${documents.join("")}
declare const process: { env: { [name: string]: string | undefined }; exitCode: number };

async function run(name: string, document: object, samples: (() => Promise<unknown>)[]): Promise<void> {
  const sandbox = await startSandbox({ document });
  process.env["BASE_URL"] = sandbox.url;
  process.env["API_KEY"] = sandbox.apiKey;
  let [succeeded, answered] = [0, 0];
  for (const sample of samples) {
    try {
      await sample();
      succeeded += 1;
      answered += 1;
    } catch (error) {
      const { kind, status } = error as { kind?: string; status?: number };
      if (kind === undefined) throw error;
      if (status !== undefined) answered += 1;
    }
  }
  await sandbox.close();
  console.log(\`\${name}: \${succeeded} of \${samples.length} operations succeed, \${answered} are answered\`);
  if (answered === 0 && samples.length > 0) process.exitCode = 1;
}

${runs.join("")}`;
}
