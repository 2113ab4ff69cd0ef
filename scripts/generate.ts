/** `npm run generate`: what the command line asks for, done with the pipeline. `-- --help` tells how it is called. */
import { dirname, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import "./codegen/compile-cache.mjs";

const root = resolve(import.meta.dirname, "..");
// Imported only now that compiled code is kept: much of a run is loading them.
const { DescriptionError, formatDiagnostic, UsageError } = await import("./codegen/diagnostics.ts");
const { repositoryJobs, standaloneJob } = await import("./codegen/jobs.ts");
const { generate } = await import("./codegen/pipeline.ts");
const { remoteFiles } = await import("./codegen/remote-files.ts");
const { compare, settle, write } = await import("./codegen/write.ts");
const { watchFolder } = await import("./codegen/watch-folder.ts");
type Job = import("./codegen/pipeline.ts").Job;
// From here on V8 is not to double its space for young objects with all that survives: what a description becomes lives
// to the end. A tenth less memory at the peak of a small one, a fifth of a large one.
setFlagsFromString("--semi-space-growth-factor=1");

const help = `Turns OpenAPI descriptions into packages.

Usage
  npm run generate                     every API below spec/
  npm run generate -- NAME...          the APIs named
  npm run generate -- --spec FILE --name NAME --out DIR
                                       any one description, into DIR/NAME-types and DIR/NAME-client

Options
  --check    write nothing; exit 1 where the files on disk are not what the description gives
  --watch    run again whenever a file of the description changes, until Ctrl-C
  --allow-remote-refs HOST
             fetch what descriptions refer to on this host, such as api.example.com or localhost:8080, over https or
             from this machine itself; may be given several times. Without it nothing is fetched.
  --help     this text

Exit codes: 0 done, 1 a mistake in a description or (--check) a difference, 2 a mistake in the command.
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: "boolean", default: false },
      watch: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
      spec: { type: "string" },
      name: { type: "string" },
      out: { type: "string" },
      "allow-remote-refs": { type: "string", multiple: true },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (values.check && values.watch) throw new UsageError("--check and --watch exclude each other.");
  const remote = remoteFiles(values["allow-remote-refs"]);
  const jobs = jobsOf(values, positionals).map((job) => (remote ? { ...job, remote } : job));
  const code = await runAll(jobs, values.check);
  if (!values.watch) return code;
  watchAll(jobs);
  return 0;
}

function jobsOf(
  values: { spec?: string; name?: string; out?: string },
  names: readonly string[],
): Job[] {
  const { spec, name, out } = values;
  if (spec === undefined && name === undefined && out === undefined)
    return repositoryJobs(root, names);
  if (spec === undefined || name === undefined || out === undefined || names.length > 0) {
    throw new UsageError(
      "--spec FILE, --name NAME and --out DIR go together, without further arguments.",
    );
  }
  return [standaloneJob(root, spec, name, out)];
}

async function runAll(jobs: readonly Job[], isCheck: boolean): Promise<number> {
  let code = 0;
  for (const job of jobs) code = Math.max(code, await run(job, isCheck));
  return code;
}

async function run(job: Job, isCheck: boolean): Promise<number> {
  const started = performance.now();
  try {
    if (!isCheck && settle(job.out)) {
      console.log(`${job.name}: completed the writing that an earlier run was killed in`);
    }
    const output = await generate(job);
    for (const warning of output.warnings) console.error(`warning: ${formatDiagnostic(warning)}`);
    const { written, removed } = isCheck ? compare(output) : write(output);
    const changed = [...written, ...removed.map((path) => `${path} (removed)`)];
    const operations = output.model.resources.flatMap((resource) => resource.operations).length;
    const size = `${operations} operations, ${output.model.models.length} models`;
    const time = `${Math.round(performance.now() - started)} ms`;
    if (isCheck && changed.length > 0) {
      console.error(
        `${job.name}: ${changed.length} files are not what ${job.source} gives; run "npm run generate":`,
      );
      console.error(changed.map((path) => `  ${path}`).join("\n"));
      return 1;
    }
    console.log(
      `${job.name}: ${size}, ${output.files.length} files, ${changed.length} changed, ${time}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    for (const warning of error.warnings) console.error(`warning: ${formatDiagnostic(warning)}`);
    for (const diagnostic of error.diagnostics) console.error(formatDiagnostic(diagnostic));
    const count = error.diagnostics.length;
    console.error(
      `${job.name}: ${count} ${count === 1 ? "mistake" : "mistakes"}; nothing was written.`,
    );
    return 1;
  }
}

/** Runs a job again when its description changes. */
function watchAll(jobs: readonly Job[]): void {
  for (const job of jobs) {
    const folder = dirname(resolve(job.file));
    let running: Promise<unknown> = Promise.resolve();
    watchFolder(folder, () => {
      running = running.then(() => run(job, false)).catch(fail);
    });
    console.log(`${job.name}: watching ${relative(process.cwd(), folder) || "."}; Ctrl-C stops`);
  }
}

/** What Node's permissions kept the command from, and how to let it. */
function denied({ permission, resource }: { permission?: string; resource?: string }): string {
  const isWriting = permission === "FileSystemWrite";
  const right = `--allow-fs-${isWriting ? "write" : "read"}`;
  return isWriting
    ? `${resource} may not be written. Give node ${right} with the folder after --out, which has to be there before.`
    : `${resource} may not be read. Give node ${right} with its folder.`;
}

function fail(error: unknown): void {
  const { code, message: said } = error as NodeJS.ErrnoException;
  const message = code === "ERR_ACCESS_DENIED" ? denied(error as object) : said;
  // What the command was given: words it does not know, and files or folders that cannot be read or written.
  const isUsage = error instanceof UsageError || code?.startsWith("ERR_PARSE_ARGS");
  const isSystem = /^(E[A-Z]+|ERR_ACCESS_DENIED)$/.test(code ?? "");
  if (isUsage || isSystem) console.error(`${message} See "npm run generate -- --help".`);
  else console.error("This is a mistake of the generator, not of the description:", error);
  process.exitCode = isUsage || isSystem ? 2 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  fail(error);
}
