/** `npm run new-api`: from anybody's document to packages of its own. `-- --help` tells how it is called. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dump } from "js-yaml";
import { build } from "./codegen/build.ts";
import {
  DescriptionError,
  type Diagnostic,
  formatDiagnostic,
  UsageError,
} from "./codegen/diagnostics.ts";
import { standaloneJob } from "./codegen/jobs.ts";
import { load } from "./codegen/load.ts";
import { normalise } from "./codegen/normalise.ts";
import type { OpenApiDocument } from "./codegen/openapi.ts";
import { type RemoteFiles, remoteFiles } from "./codegen/remote-files.ts";
import { CommandFailure, Commands } from "./new-api/commands.ts";
import { type InferredSdk, inferSdk } from "./new-api/infer-sdk.ts";
import { foldersOf, withApi } from "./new-api/repository.ts";
import { isSameDescription } from "./new-api/same-description.ts";
import { rootFile, type SplitFiles, split } from "./new-api/split.ts";
import { credentialsOf, summaryOf } from "./new-api/summary.ts";
import { Undo } from "./new-api/undo.ts";

const root = resolve(import.meta.dirname, "..");
const commands = new Commands(root);

const help = `Makes an API of this repository out of an OpenAPI document: a folder below spec/ and two packages.

Usage
  npm run new-api -- FILE --name NAME

  FILE         an OpenAPI 3.0, 3.1 or 3.2 document; the files that it refers to are taken along
  --name NAME  what its packages are called after: NAME-types and NAME-client, in the scope of the
               runtime's package
  --allow-remote-refs HOST
               fetch what the document refers to on this host; may be given several times
  --help       this text

The document is split into spec/NAME and listed in redocly.yaml. What its client must know beyond OpenAPI is inferred
and written into it as x-sdk. Then the packages are generated, built and tested.
"npm run remove-api -- NAME" undoes all of it.

Exit codes: 0 done, 1 a mistake in the document or a failed check, 2 a mistake in the command.
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: "boolean" },
      name: { type: "string" },
      "allow-remote-refs": { type: "string", multiple: true },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0 || values.name === undefined) {
    throw new UsageError("Give one FILE and its --name NAME.");
  }
  const { name } = values;
  standaloneJob(root, file, name, root);
  const taken = foldersOf(name).find((folder) => existsSync(join(root, folder)));
  if (taken) throw new UsageError(`There is a ${taken} already. Choose another --name.`);
  return add(file, name, remoteFiles(values["allow-remote-refs"]));
}

async function add(file: string, name: string, remote?: RemoteFiles): Promise<number> {
  step(`Reading ${file}`);
  const { document, findings } = await load(file, "soundness", remote);
  const original = structuredClone(document);
  normalise(document, findings);
  // Mistakes are told where they stand in FILE, not in what is made of it.
  const model = build(name, document, findings);
  findings.refuseMistakes();
  tellWarnings(findings.warnings());
  const { sdk, inferred, doubtful } = original["x-sdk"] ? ownSdk : inferSdk(document);

  const { packages } = standaloneJob(root, file, name, root);
  const undo = new Undo(root, name, [packages.types, packages.client]);
  commands.onInterruption(() => {
    undo.unlessKept();
    console.error("Interrupted: nothing was left behind.");
  });
  try {
    step(`Writing spec/${name}`);
    const described = sdk ? withSdk(original, sdk) : original;
    const isSplit = await writeDescription(described, name);
    await generateAndLink(name);
    const isFine = await check(name);
    undo.keep();
    const credentials = credentialsOf(model);
    const made = {
      name,
      packages,
      isSplit,
      inferred: [...credentials.inferred, ...inferred],
      doubtful: [...credentials.doubtful, ...doubtful],
    };
    console.log(summaryOf(made));
    if (!isFine)
      console.error(
        `Not every check passed; see above. "npm run remove-api -- ${name}" undoes all of it.`,
      );
    return isFine ? 0 : 1;
  } finally {
    undo.unlessKept();
  }
}

const ownSdk: InferredSdk = {
  sdk: undefined,
  inferred: [{ subject: "x-sdk", seen: "is the document's own and stays as it is" }],
  doubtful: [],
};

const mostWarnings = 20;

function tellWarnings(warnings: readonly Diagnostic[]): void {
  for (const warning of warnings.slice(0, mostWarnings))
    console.error(`warning: ${formatDiagnostic(warning)}`);
  if (warnings.length > mostWarnings)
    console.error(`and ${warnings.length - mostWarnings} more, which "npm run generate" tells.`);
}

/** The document with `x-sdk` before its paths. */
function withSdk(document: OpenApiDocument, sdk: object): OpenApiDocument {
  const { paths, webhooks, components, ...start } = document;
  return {
    ...start,
    "x-sdk": sdk,
    ...(paths && { paths }),
    ...(webhooks && { webhooks }),
    ...(components && { components }),
  };
}

/** Writes the description; tells whether it could be split without losing anything. */
async function writeDescription(document: OpenApiDocument, name: string): Promise<boolean> {
  const folder = join(root, "spec", name);
  writeFileSync(
    join(root, "redocly.yaml"),
    withApi(readFileSync(join(root, "redocly.yaml"), "utf8"), name),
  );
  save(folder, split(document));
  const again = await load(join(folder, rootFile), "soundness").catch(() => undefined);
  if (again && isSameDescription(document, again.document)) return true;
  rmSync(folder, { recursive: true });
  save(folder, new Map([[rootFile, document]]));
  return false;
}

function save(folder: string, files: SplitFiles): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), dump(content, { noRefs: true, lineWidth: 120 }));
  }
}

async function generateAndLink(name: string): Promise<void> {
  step("Generating the packages");
  await commands.run(process.execPath, [join(root, "scripts/generate.ts"), name]);
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  await commands.run(process.execPath, [biome, "check", "--write", ...ownFilesOf(name)]);
  // What they depend on is here already.
  step("Linking them");
  await commands.run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"]);
}

/** The files of the packages that people go on to edit. */
const ownFilesOf = (name: string): string[] =>
  ["types", "client"].flatMap((part) =>
    globSync(["src/index.ts", "test/*.ts", "*.json", "*.ts", "*.js"], {
      cwd: join(root, `packages/${name}-${part}`),
      exclude: ["openapi.json"],
    }).map((file) => join(root, `packages/${name}-${part}`, file)),
  );

async function check(name: string): Promise<boolean> {
  const tasks = ["build", "typecheck", "lint", "test"];
  const filters = ["types", "client"].map((part) => `--filter=./packages/${name}-${part}`);
  const turbo = join(root, "node_modules/turbo/bin/turbo");
  step("Building and testing them");
  try {
    await commands.run(process.execPath, [
      turbo,
      "run",
      ...tasks,
      ...filters,
      "--output-logs=errors-only",
    ]);
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}

const step = (text: string): void => console.log(`${text} …`);

try {
  process.exitCode = await main();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const isUsage = error instanceof UsageError || code?.startsWith("ERR_PARSE_ARGS");
  if (error instanceof DescriptionError) {
    tellWarnings(error.warnings);
    for (const diagnostic of error.diagnostics) console.error(formatDiagnostic(diagnostic));
  } else if (isUsage) console.error(`${message} See "npm run new-api -- --help".`);
  else if (error instanceof CommandFailure) console.error(message);
  else throw error;
  process.exitCode = isUsage ? 2 : 1;
}
