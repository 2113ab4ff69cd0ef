/**
 * Redocly's library from one file. It has over 600 modules, and finding and loading them takes Node three times as long
 * as loading all of them in one, so they are bundled, once for what is installed.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

type Redocly = typeof import("@redocly/openapi-core");

const installed = resolve(import.meta.dirname, "../../node_modules");

export const {
  BaseResolver,
  getLineColLocation,
  lintDocument,
  loadConfig,
  ResolveError,
  Source,
}: Redocly = await load();

async function load(): Promise<Redocly> {
  try {
    return await import(pathToFileURL(await bundled()).href);
  } catch {
    // A process that may start no other, or a disk that cannot be written: the library as it is does the same.
    return import("@redocly/openapi-core");
  }
}

/** The path of the bundle; it is made where there is none of what npm has installed. */
async function bundled(): Promise<string> {
  const lockfile = readFileSync(join(installed, ".package-lock.json"));
  const folder = join(installed, ".cache/redocly");
  const file = join(folder, `${createHash("sha256").update(lockfile).digest("hex")}.mjs`);
  if (existsSync(file)) return file;
  const { build } = await import("esbuild");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Put in place by a rename, so that another run finds all of it or nothing.
  const unfinished = `${file}.${process.pid}`;
  await build({
    entryPoints: [createRequire(import.meta.url).resolve("@redocly/openapi-core")],
    outfile: unfinished,
    bundle: true,
    platform: "node",
    format: "esm",
    minifyWhitespace: true,
    legalComments: "none",
    logLevel: "silent",
    // What is CommonJS in it requires Node's own modules.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  renameSync(unfinished, file);
  return file;
}
