/** `npm run cache:server`: a cache that several machines share. `-- --help` tells how it is called. */
import { execFileSync } from "node:child_process";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { startServer } from "./cache/server.ts";
import { UsageError } from "./codegen/diagnostics.ts";
import { isInstalled } from "./installed.ts";

const root = resolve(import.meta.dirname, "..");

const help = `Serves Turborepo's remote cache: what one machine has built, no other builds again.

Usage
  npm run cache:server -- [--port N] [--host ADDRESS] [--folder FOLDER]

  --port    3000 unless given
  --host    127.0.0.1 unless given, which only this machine reaches; 0.0.0.0 for a team, behind a proxy with TLS
  --folder  where artifacts are kept, .cache-server unless given
  --help    this text

Environment, the same on the server and on every machine that shares the cache
  TURBO_TOKEN                       who may read and write
  TURBO_REMOTE_CACHE_SIGNATURE_KEY  what artifacts are signed with; one with another signature is not used

Exit codes: 0 after Ctrl-C, 1 where the server does not start, 2 a mistake in the command.
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "3000" },
      host: { type: "string", default: "127.0.0.1" },
      folder: { type: "string", default: resolve(root, ".cache-server") },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const { host, folder } = values;
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    throw new UsageError(`--port ${values.port} is no number from 0 to 65535.`);
  const token = secret("TURBO_TOKEN");
  const signatureKey = secret("TURBO_REMOTE_CACHE_SIGNATURE_KEY");
  install();
  const server = await startServer({ host, port, folder, token, signatureKey });
  console.log(`The cache is on ${server.url}, kept in ${relative(process.cwd(), folder) || "."}.

On every machine that shares it, with the same two secrets:
  export TURBO_API=${server.url} TURBO_TEAM=team

Ctrl-C stops.`);
  await new Promise<void>((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });
  await server.close();
  return 0;
}

/** Installs the server where it is missing or older than its lockfile. */
function install(): void {
  const folder = join(root, "scripts/cache");
  if (isInstalled(folder)) return;
  console.log("Installing the server …");
  execFileSync("npm", ["ci"], { cwd: folder, shell: process.platform === "win32" });
}

/** A secret of the environment, which is never shown; a signature key of less is refused by Turborepo soon. */
function secret(name: string): string {
  const value = process.env[name] ?? "";
  if (value.length >= 32) return value;
  const found = value === "" ? "is not set" : "is shorter than 32 characters";
  throw new UsageError(
    `${name} ${found}. Make one with "openssl rand -hex 32" and set it here and on every machine.`,
  );
}

try {
  process.exitCode = await main();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const isUsage = error instanceof UsageError || code?.startsWith("ERR_PARSE_ARGS");
  console.error(isUsage ? `${message} See "npm run cache:server -- --help".` : message);
  process.exitCode = isUsage ? 2 : 1;
}
