/** `npm run new-api`: from anybody's document to packages of its own. `-- --help` tells how it is called. */
import { spawn } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dump } from "js-yaml";
import { DescriptionError, formatDiagnostic, UsageError } from "./codegen/diagnostics.ts";
import { standaloneJob } from "./codegen/jobs.ts";
import { load } from "./codegen/load.ts";
import { normalise } from "./codegen/normalise.ts";
import type { OpenApiDocument } from "./codegen/openapi.ts";
import { type Finding, inferSdk } from "./new-api/infer-sdk.ts";
import { foldersOf, withApi } from "./new-api/repository.ts";
import { isSameDescription } from "./new-api/same-description.ts";
import { rootFile, type SplitFiles, split } from "./new-api/split.ts";

const root = resolve(import.meta.dirname, "..");

const help = `Makes an API of this repository out of an OpenAPI document: a folder below spec/ and two packages.

Usage
  npm run new-api -- FILE --name NAME

  FILE         an OpenAPI 3.0, 3.1 or 3.2 document; the files that it refers to are taken along
  --name NAME  what its packages are called after: NAME-types and NAME-client
  --help       this text

The document is split into spec/NAME and listed in redocly.yaml. What its client must know beyond OpenAPI is inferred
and written into it as x-sdk. Then the packages are generated, built and tested.
"npm run remove-api -- NAME" undoes all of it.

Exit codes: 0 done, 1 a mistake in the document or a failed check, 2 a mistake in the command.
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: "boolean" }, name: { type: "string" } },
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
  return add(file, name);
}

async function add(file: string, name: string): Promise<number> {
  step(`Reading ${file}`);
  const { document, findings } = await load(file, "soundness");
  const original = structuredClone(document);
  normalise(document, findings);
  for (const warning of findings.warnings()) console.error(`warning: ${formatDiagnostic(warning)}`);
  const { sdk, inferred, doubtful } = inferSdk(document);

  const undo = new Undo(name);
  try {
    step(`Writing spec/${name}`);
    const described = sdk && !original["x-sdk"] ? withSdk(original, sdk) : original;
    const isSplit = await writeDescription(described, name);
    step("Generating, building and testing the packages");
    await generateAndLink(name);
    undo.keep();
    const isFine = await check(name);
    console.log(summary(name, isSplit, inferred, doubtful));
    if (!isFine)
      console.error(
        `Not every check passed; see above. "npm run remove-api -- ${name}" undoes all of it.`,
      );
    return isFine ? 0 : 1;
  } finally {
    undo.unlessKept();
  }
}

/** Takes away what was made, unless it is worth keeping; also when the process is interrupted. */
class Undo {
  private readonly name: string;
  private readonly files: Map<string, string>;
  private isKept = false;

  constructor(name: string) {
    this.name = name;
    this.files = new Map(
      ["redocly.yaml", "package-lock.json"].map((file) => [
        file,
        readFileSync(join(root, file), "utf8"),
      ]),
    );
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        this.unlessKept();
        process.exit(signal === "SIGINT" ? 130 : 143);
      });
    }
  }

  keep(): void {
    this.isKept = true;
  }

  unlessKept(): void {
    if (this.isKept) return;
    for (const folder of foldersOf(this.name))
      rmSync(join(root, folder), { recursive: true, force: true });
    for (const [file, text] of this.files) writeFileSync(join(root, file), text);
  }
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
  await run(process.execPath, [join(root, "scripts/generate.ts"), name]);
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  await run(process.execPath, [biome, "check", "--write", ...ownFilesOf(name)]);
  // Links the new packages; what they depend on is here already.
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"]);
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
  try {
    await run(process.execPath, [turbo, "run", ...tasks, ...filters, "--output-logs=errors-only"]);
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}

/** Runs a command to its end; what it says is shown only where it fails. */
function run(command: string, parameters: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, parameters, { cwd: root, shell: process.platform === "win32" });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data) => (output += data));
    child.on("error", failed);
    child.on("close", (code) => (code === 0 ? done() : failed(new CommandFailure(output))));
  });
}

class CommandFailure extends Error {
  override readonly name = "CommandFailure";
}

const step = (text: string): void => console.log(`${text} …`);

function summary(
  name: string,
  isSplit: boolean,
  inferred: readonly Finding[],
  doubtful: readonly Finding[],
): string {
  const lines = (findings: readonly Finding[]): string[] => {
    const width = Math.max(0, ...findings.map(({ subject }) => subject.length));
    return findings.map(({ subject, seen }) => `  ${subject.padEnd(width)}  ${seen}`);
  };
  return [
    "",
    inferred.length > 0 ? "Inferred" : "Nothing was inferred beyond what OpenAPI says.",
    ...lines(inferred),
    ...(doubtful.length > 0 ? ["", "Look at", ...lines(doubtful)] : []),
    "",
    "Made",
    `  spec/${name}${isSplit ? "" : " (in one file: split, it would not say the same)"}`,
    `  packages/${name}-types`,
    `  packages/${name}-client, with its reference in docs/`,
    "",
    "Next",
    `  edit spec/${name}/openapi.yaml, then  npm run generate -- ${name}`,
    `  npm run sandbox -- ${name}  serves it on this machine`,
    `  npm run remove-api -- ${name}  undoes all of it`,
  ].join("\n");
}

try {
  process.exitCode = await main();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const isUsage = error instanceof UsageError || code?.startsWith("ERR_PARSE_ARGS");
  if (error instanceof DescriptionError) {
    for (const diagnostic of error.diagnostics) console.error(formatDiagnostic(diagnostic));
  } else if (isUsage) console.error(`${message} See "npm run new-api -- --help".`);
  else if (error instanceof CommandFailure) console.error(message);
  else throw error;
  process.exitCode = isUsage ? 2 : 1;
}
